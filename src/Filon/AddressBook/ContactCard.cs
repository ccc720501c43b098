namespace Filon.AddressBook;

/// <summary>Who a person is, for a list of relationships.</summary>
public sealed record ContactCard
{
    public long PersonId { get; init; }
    public string Name { get; init; } = "";
    public string? Title { get; init; }
    public string? Stage { get; init; }
    public string? Company { get; init; }

    /// <summary>The firm has bought.</summary>
    public bool Customer { get; init; }

    /// <summary>The firm has an open deal.</summary>
    public bool OpenDeal { get; init; }

    /// <summary>How many contacts of each kind, the most first.</summary>
    public IReadOnlyList<(ContactKind Kind, long Count)> Kinds { get; init; } = [];
}
