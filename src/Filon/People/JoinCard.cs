using NodaTime;

namespace Filon.People;

/// <summary>An edge as it is shown: the rule, the words that matched, the probability, who decided.</summary>
public sealed record JoinCard
{
    public long Id { get; init; }
    public long ProfileA { get; init; }
    public long ProfileB { get; init; }
    public string Evidence { get; init; } = "";
    public string Detail { get; init; } = "[]";
    public double Score { get; init; }
    public string State { get; init; } = "";
    public Instant? DecidedAt { get; init; }
    public string? DecidedBy { get; init; }

    public EvidenceRule Rule => EvidenceRules.Named(Evidence);

    public IReadOnlyList<EvidenceMatch> Matches => StoredEdge.Read(Detail);
}
