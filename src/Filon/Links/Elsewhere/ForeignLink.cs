using NodaTime;

namespace Filon.Links.Elsewhere;

/// <summary>Somebody's short link, and where it led when it was last looked at.</summary>
public sealed record ForeignLink
{
    public long Id { get; init; }
    public string Address { get; init; } = "";
    public IReadOnlyList<string> Hops { get; init; } = [];
    public FollowOutcome Outcome { get; init; }
    public int? Status { get; init; }

    /// <summary>Null where it was not reached.</summary>
    public string? Destination { get; init; }

    public Instant CheckedAt { get; init; }
}
