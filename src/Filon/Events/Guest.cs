using NodaTime;

namespace Filon.Events;

/// <summary>A person on the list of an event.</summary>
public sealed record Guest
{
    public const string ByHand = "hand", ByBadge = "badge", ByCheckIn = "check-in";

    public long ProfileId { get; init; }
    public long PersonId { get; init; }

    /// <summary>Empty for who objected or was erased: they count without a name.</summary>
    public string Person { get; init; } = "";

    public string? Company { get; init; }
    public string? Email { get; init; }
    public Instant? InvitedAt { get; init; }

    /// <summary>Null: did not come, or nobody noted it.</summary>
    public Instant? AttendedAt { get; init; }

    /// <summary>One of the three words above, where they came.</summary>
    public string? How { get; init; }

    public long? TouchId { get; init; }

    /// <summary>What the method in force credits to their coming, in cents of the workspace's currency.</summary>
    public long EarnedMinor { get; init; }

    /// <summary>The sessions and stands they were seen at.</summary>
    public IReadOnlyList<long> Seats { get; init; } = [];
}
