using System.Runtime.InteropServices;
using NodaTime;

namespace Filon.Links.Truth;

/// <summary>Counts what happened around each of many hits.</summary>
public static class HitNeighbours
{
    /// <summary>Links opened at most so long before or after each other were opened at once.</summary>
    public static Duration Together { get; } = Duration.FromSeconds(1);

    /// <summary>Visitors that come at most so long before or after each other come in a swarm.</summary>
    public static Duration Swarm { get; } = Duration.FromSeconds(5);

    /// <summary>How far before and after a hit something may matter for it.</summary>
    public static Duration Farthest { get; } = Duration.Max(Together, Swarm);

    /// <param name="hits">In time order.</param>
    /// <returns>The context of each, but for whether it repeats a click.</returns>
    public static HitContext[] Of(IReadOnlyList<Hit> hits)
    {
        var contexts = new HitContext[hits.Count];
        Count(hits, Together, hit => hit.Method == "HEAD" ? null : hit.Visitor, hit => hit.Link, (at, count) => contexts[at] = contexts[at] with { LinksOpened = count });
        Count(hits, Swarm, hit => IsBare(hit) ? hit.Link : null, hit => hit.Visitor, (at, count) => contexts[at] = contexts[at] with { BareVisitors = count });
        return contexts;
    }

    /// <summary>Every browser says its language; a page leads to a link with its address or, from an application, without.</summary>
    private static bool IsBare(Hit hit) => string.IsNullOrEmpty(hit.AcceptLanguage) && string.IsNullOrEmpty(hit.Referrer) && hit.Method != "HEAD";

    /// <summary>For each hit of a group, how many different values the group has within a time before and after it.</summary>
    private static void Count(IReadOnlyList<Hit> hits, Duration within, Func<Hit, long?> group, Func<Hit, long> value, Action<int, int> answer)
    {
        var groups = new Dictionary<long, List<int>>();
        for (var at = 0; at < hits.Count; at++)
        {
            if (group(hits[at]) is not { } key) continue;
            ref var members = ref CollectionsMarshal.GetValueRefOrAddDefault(groups, key, out _);
            (members ??= []).Add(at);
        }

        var values = new Dictionary<long, int>();
        foreach (var members in groups.Values) Slide(hits, members, within, value, values, answer);
    }

    private static void Slide(IReadOnlyList<Hit> hits, List<int> members, Duration within, Func<Hit, long> value, Dictionary<long, int> values, Action<int, int> answer)
    {
        values.Clear();
        int first = 0, next = 0;
        foreach (var at in members)
        {
            for (; next < members.Count && hits[members[next]].At - hits[at].At <= within; next++)
                CollectionsMarshal.GetValueRefOrAddDefault(values, value(hits[members[next]]), out _)++;
            for (; hits[at].At - hits[members[first]].At > within; first++)
                if (--CollectionsMarshal.GetValueRefOrNullRef(values, value(hits[members[first]])) == 0) values.Remove(value(hits[members[first]]));
            answer(at, values.Count);
        }
    }
}
