using Filon.Links.UserAgents;

namespace Filon.Links.Truth;

/// <summary>Judges hits: what each is, and why. The same hits always get the same answers.</summary>
public sealed class ClickTruth(UserAgentReader agents, string edition = ClickTruth.LatestEdition)
{
    /// <summary>The lists and steps that answer now. To be changed with any of them: hits that others judged are then judged again.</summary>
    public const string LatestEdition = "1 (crawler-user-agents 1.60.0, isbot 5.2)";

    /// <summary>Which lists and steps answer; kept with a judgement, so that older ones can be found and done again.</summary>
    public string Edition { get; } = edition;

    private static readonly Verdict[] Nameless = [.. TruthSteps.All.Select(step => new Verdict(step.Class, step))];

    /// <summary>What this hit is, knowing what happened around it.</summary>
    public Verdict Judge(Hit hit, HitContext context)
    {
        var clues = new HitClues(hit, agents.Of(hit.UserAgent), context);
        foreach (var verdict in Nameless)
            if (verdict.Step.Answers(clues))
                return verdict.Step.Names && clues.Agent.Name is { } name ? verdict with { Name = name } : verdict;
        throw new InvalidOperationException("the last step answers always");
    }

    /// <summary>What each of these hits is, in their order.</summary>
    /// <param name="hits">In time order. A burst is seen as far as it is among them.</param>
    /// <param name="clicked">Who has already clicked what, as a person, in the window; the clicks found here are added.</param>
    public IReadOnlyList<Verdict> Judge(IReadOnlyList<Hit> hits, ISet<VisitorClick> clicked) => Judge([], hits, clicked);

    /// <summary>What each of these hits is, when others before them are judged already: those are looked at for bursts alone.</summary>
    /// <param name="before">The hits of the last <see cref="HitNeighbours.Farthest"/> before the first of the others, in time order.</param>
    /// <returns>One verdict for each of <paramref name="hits"/>. It can still become part of a burst for <see cref="HitNeighbours.Farthest"/>.</returns>
    public IReadOnlyList<Verdict> Judge(IReadOnlyList<Hit> before, IReadOnlyList<Hit> hits, ISet<VisitorClick> clicked)
    {
        var around = HitNeighbours.Of([.. before, .. hits]).AsSpan(before.Count);
        var verdicts = new Verdict[hits.Count];
        for (var at = 0; at < verdicts.Length; at++)
        {
            var click = new VisitorClick(hits[at].Link, hits[at].Visitor);
            verdicts[at] = Judge(hits[at], around[at] with { Repeated = clicked.Contains(click) });
            if (verdicts[at].Class == HitClass.Human) clicked.Add(click);
        }

        return verdicts;
    }
}
