using Filon.Links.Origins;
using Filon.Links.Truth;
using NodaTime;

namespace Filon.Links.Restating;

/// <summary>A hit as the table keeps it, with the text of its user agent: all that a second judgement has.</summary>
internal sealed record StoredHit
{
    private static readonly Dictionary<long, int> Positions = TruthSteps.All.Index().ToDictionary(step => (long)step.Item.Number, step => step.Index);

    private static readonly int Swarm = TruthSteps.All.Index().First(step => step.Item.Name == "swarm").Index;

    public long Id { get; init; }
    public long LinkId { get; init; }
    public Instant HappenedAt { get; init; }
    public long Class { get; init; }
    public long Step { get; init; }
    public string? Named { get; init; }
    public bool IsHead { get; init; }
    public bool Prefetch { get; init; }
    public bool Team { get; init; }
    public long Network { get; init; }
    public long Visitor { get; init; }
    public string? Referrer { get; init; }
    public string? ReferrerName { get; init; }
    public string? Language { get; init; }
    public string? Country { get; init; }
    public string? SourceLabel { get; init; }
    public bool Scanned { get; init; }
    public long Route { get; init; }
    public string Edition { get; init; } = "";
    public string? Agent { get; init; }
    public long Device { get; init; }
    public string System { get; init; } = "";
    public string Browser { get; init; } = "";

    public Verdict Verdict => new((HitClass)Class, TruthSteps.Of((int)Step), Named);

    public Hit Hit => new()
    {
        At = HappenedAt, Link = LinkId, Visitor = Visitor, Method = IsHead ? "HEAD" : "GET", UserAgent = string.IsNullOrEmpty(Agent) ? null : Agent,
        Referrer = Referrer, AcceptLanguage = Language, Prefetch = Prefetch, Network = (NetworkClass)Network, Country = Country, Team = Team,
        SourceLabel = SourceLabel, Scanned = Scanned,
    };

    /// <summary>
    /// What happened around it, as far as the first judgement did not answer already: of languages and referrers only what could be read is kept, so where the
    /// question of swarms was asked its answer stays.
    /// </summary>
    public HitContext Around(HitContext context, bool repeated)
    {
        var answered = Positions[Step];
        return context with
        {
            Repeated = repeated,
            BareVisitors = answered < Swarm ? context.BareVisitors : answered == Swarm ? TruthSteps.VisitorsAtOnce : 0,
        };
    }
}
