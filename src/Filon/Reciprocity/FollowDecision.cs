using NodaTime;

namespace Filon.Reciprocity;

/// <summary>A person's word about an account. There is one an account: what was dropped, accepted or done once is never proposed anew, neither way.</summary>
public sealed record FollowDecision
{
    public long Id { get; init; }
    public string Network { get; init; } = "";
    public string Account { get; init; } = "";
    public FollowAct Act { get; init; }
    public DecisionState State { get; init; }
    public string? Reason { get; init; }
    public string? By { get; init; }
    public Instant At { get; init; }
}
