namespace Filon.Events;

/// <summary>A person who may be put on the list of an event.</summary>
public sealed record Invitable
{
    public long PersonId { get; init; }

    /// <summary>By which they stand on the list: the one with an address where there is one.</summary>
    public long ProfileId { get; init; }

    public bool HasEmail { get; init; }

    /// <summary>Invited already, or came.</summary>
    public bool IsGuest { get; init; }
}
