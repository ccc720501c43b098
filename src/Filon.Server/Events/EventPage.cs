using Filon.Costs;
using Filon.Events;
using Filon.People;

namespace Filon.Server.Events;

/// <summary>One event with all that stands on its page.</summary>
public sealed record EventPage
{
    public required EventLine Line { get; init; }
    public required IReadOnlyList<EventSession> Sessions { get; init; }
    public required IReadOnlyList<Guest> Guests { get; init; }

    /// <summary>Touches of files that may be tied to it, and those that are.</summary>
    public required (IReadOnlyList<ScanGroup> Free, IReadOnlyList<ScanGroup> Tied) Scans { get; init; }

    public required SpendingPage Spending { get; init; }

    /// <summary>The other events of its campaign: the stops of one road show.</summary>
    public required IReadOnlyList<EventLine> Stops { get; init; }

    /// <summary>The segments of persons, by which people may be invited.</summary>
    public required IReadOnlyList<PersonSegment> Segments { get; init; }

    /// <summary>The stages of the CRM, by which people may be invited.</summary>
    public required IReadOnlyList<string> Stages { get; init; }

    /// <summary>The method in force, under whose name lines are kept.</summary>
    public required string Model { get; init; }

    /// <summary>It has begun: people may have come.</summary>
    public bool HasBegun { get; init; }

    /// <summary>Somebody stands at the door and notes who comes: the box to search stands ready.</summary>
    public bool AtDoor { get; init; }

    /// <summary><c>invited</c>, <c>came</c>, or all.</summary>
    public string? Shown { get; init; }

    public EventFields Form { get; init; } = new();
    public SessionFields Session { get; init; } = new();
    public CostFields Cost { get; init; } = new();
    public HoursFields Hours { get; init; } = new();
    public string? People { get; init; }
    public Failure? Failure { get; init; }

    /// <summary>The form that failed: <c>event</c>, <c>people</c>, <c>known</c>, <c>session</c>, <c>cost</c>, <c>hours</c>.</summary>
    public string? Failed { get; init; }

    public Failure? FailureOf(string form) => Failed == form ? Failure : null;

    public IReadOnlyList<Guest> Visible => [.. Guests.Where(guest => Shown switch { "invited" => guest.InvitedAt is not null, "came" => guest.AttendedAt is not null, _ => true })];
}
