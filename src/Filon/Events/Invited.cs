using NodaTime;

namespace Filon.Events;

/// <summary>What came of putting people on a list.</summary>
/// <param name="Count">How many were not there yet.</param>
/// <param name="At">The moment their invitations bear.</param>
public sealed record Invited(int Count, Instant At)
{
    /// <summary>How many were left out: they object, or were erased.</summary>
    public int KeptOut { get; init; }

    /// <summary>How many were on the list already, where a whole list of persons was invited.</summary>
    public int Guests { get; init; }
}
