using NodaTime;

namespace Filon.AddressBook;

/// <summary>A recommendation as a file says it: who, by name, and whom it brought.</summary>
public sealed record SaidIntroduction
{
    public string Introducer { get; init; } = "";
    public long PersonId { get; init; }
    public string Introduced { get; init; } = "";
    public Instant At { get; init; }
}
