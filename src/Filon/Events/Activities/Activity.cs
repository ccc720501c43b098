using NodaTime;

namespace Filon.Events.Activities;

/// <summary>A call, a meeting or a letter that somebody typed in: one touch of one person.</summary>
public sealed record Activity
{
    /// <summary>Its touch's.</summary>
    public long Id { get; init; }

    public ActivityKind Kind { get; init; }

    /// <summary>They called, asked or wrote; else we did.</summary>
    public bool IsIncoming { get; init; }

    public long ProfileId { get; init; }
    public long? PersonId { get; init; }

    /// <summary>Null for who objected or was erased.</summary>
    public string? Person { get; init; }

    public required Instant HappenedAt { get; init; }
    public long? Minutes { get; init; }
    public string? Note { get; init; }
    public string? Campaign { get; init; }

    /// <summary><c>lead</c> or <c>opportunity</c> where it made one.</summary>
    public string? Mark { get; init; }

    /// <summary>The hours in the cost book that it took, and the role they are counted for.</summary>
    public long? HoursId { get; init; }

    public string? Role { get; init; }
}
