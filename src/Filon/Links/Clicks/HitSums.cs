using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Filon.Links.Referrers;
using Filon.Links.UserAgents;
using Filon.Storage;
using NodaTime;

namespace Filon.Links.Clicks;

/// <summary>Adds hits up: by link and day, by link, day and part, by link; each link's for itself, and all links' together under link 0.</summary>
public sealed class HitSums(UserAgentReader agents)
{
    internal static readonly (string, Merge)[] DayColumns =
        [("workspace_id", Merge.Key), ("link_id", Merge.Key), ("day", Merge.Key), ("hits", Merge.Sum), ("clicks", Merge.Sum), ("uniques", Merge.Sum), ("scans", Merge.Sum)];

    internal static readonly (string, Merge)[] PartColumns =
        [("workspace_id", Merge.Key), ("link_id", Merge.Key), ("day", Merge.Key), ("part", Merge.Key), ("name", Merge.Key), ("hits", Merge.Sum), ("clicks", Merge.Sum), ("uniques", Merge.Sum)];

    internal static readonly (string, Merge)[] TotalColumns =
        [("workspace_id", Merge.Key), ("link_id", Merge.Key), ("hits", Merge.Sum), ("clicks", Merge.Sum), ("uniques", Merge.Sum), ("scans", Merge.Sum), ("first_at", Merge.Least), ("last_at", Merge.Most)];

    private static readonly IReadOnlySet<string> NoneOwn = new HashSet<string>();
    private readonly Dictionary<(long Link, LocalDate Day), Sum> _days = [];
    private readonly Dictionary<(long Link, LocalDate Day, string Part, string Name), Sum> _parts = [];
    private readonly Dictionary<long, (Sum Sum, long First, long Last)> _totals = [];
    private readonly Dictionary<long, UserAgent> _agents = [];
    private readonly Dictionary<string, long> _agentIds = [];
    private readonly Dictionary<string, Referrer> _referrers = [];

    public void Add(JudgedHit hit)
    {
        var one = new Sum(1, hit.IsClick ? 1 : 0, hit.Verdict.Unique ? 1 : 0, hit.IsClick && hit.Hit.Scanned ? 1 : 0);
        var agent = agents.Of(hit.Hit.UserAgent);
        _agents[AgentIdOf(hit.Hit)] = agent;
        var parts = HitParts.Of(hit, agent.Device, ReferrerOf(hit.Hit)).ToList();
        foreach (var link in (ReadOnlySpan<long>)[0, hit.Hit.Link])
        {
            CollectionsMarshal.GetValueRefOrAddDefault(_days, (link, hit.Day), out _) += one;
            foreach (var (part, name) in parts)
                CollectionsMarshal.GetValueRefOrAddDefault(_parts, (link, hit.Day, part, name), out _) += one;
            var at = hit.Hit.At.ToUnixTimeMilliseconds();
            ref var total = ref CollectionsMarshal.GetValueRefOrAddDefault(_totals, link, out var there);
            total = there ? (total.Sum + one, Math.Min(total.First, at), Math.Max(total.Last, at)) : (one, at, at);
        }
    }

    internal IReadOnlyList<object?[]> Days(long workspace) =>
        [.. _days.Select(day => (object?[])[workspace, day.Key.Link, Iso(day.Key.Day), day.Value.Hits, day.Value.Clicks, day.Value.Uniques, day.Value.Scans])];

    internal IReadOnlyList<object?[]> Parts(long workspace) =>
        [.. _parts.Select(part => (object?[])[workspace, part.Key.Link, Iso(part.Key.Day), part.Key.Part, part.Key.Name, part.Value.Hits, part.Value.Clicks, part.Value.Uniques])];

    internal IReadOnlyList<object?[]> Totals(long workspace) =>
        [.. _totals.Select(total => (object?[])[workspace, total.Key, total.Value.Sum.Hits, total.Value.Sum.Clicks, total.Value.Sum.Uniques, total.Value.Sum.Scans, total.Value.First, total.Value.Last])];

    internal IReadOnlyList<object?[]> Agents(long workspace) =>
        [.. _agents.Select(agent => (object?[])[workspace, agent.Key, agent.Value.Text, (long)agent.Value.Device.Kind, agent.Value.Device.System, agent.Value.Device.Browser])];

    /// <summary>The same text has the same number on every node: the first 64 bits of its SHA-256.</summary>
    internal static long AgentId(string? text)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        var said = text.AsSpan();
        SHA256.HashData(Encoding.UTF8.GetBytes(said[..Math.Min(said.Length, UserAgentReader.Longest)].ToString()), hash);
        return MemoryMarshal.Read<long>(hash);
    }

    /// <summary>Read once for all the hits of a batch: few pages send most of them.</summary>
    internal Referrer ReferrerOf(Hit hit) =>
        hit.Referrer is not { } text ? Referrer.None
        : _referrers.TryGetValue(text, out var known) ? known
        : _referrers[text] = ReferrerReader.Of(text, NoneOwn);

    internal long AgentIdOf(Hit hit) =>
        _agentIds.TryGetValue(hit.UserAgent ?? "", out var known) ? known : _agentIds[hit.UserAgent ?? ""] = AgentId(hit.UserAgent);

    private static string Iso(LocalDate day) => day.ToString("uuuu-MM-dd", null);

    private readonly record struct Sum(long Hits, long Clicks, long Uniques, long Scans)
    {
        public static Sum operator +(Sum left, Sum right) =>
            new(left.Hits + right.Hits, left.Clicks + right.Clicks, left.Uniques + right.Uniques, left.Scans + right.Scans);
    }
}
