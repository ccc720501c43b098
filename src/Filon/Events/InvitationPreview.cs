namespace Filon.Events;

/// <summary>What inviting the persons of a filter would do. Whoever answers to the filter is in one of the first four.</summary>
/// <param name="Fresh">Would be put on the list.</param>
/// <param name="Guests">Are on it already.</param>
/// <param name="KeptOut">Object or were erased: left out.</param>
/// <param name="Own">Accounts of our own: left out.</param>
/// <param name="WithoutEmail">Of the first, those whose e-mail address is not known.</param>
public sealed record InvitationPreview(int Fresh, int Guests, int KeptOut, int Own, int WithoutEmail)
{
    internal static InvitationPreview Of(int chosen, IReadOnlyList<Invitable> invitable, long keptOut) => new(
        invitable.Count(person => !person.IsGuest), invitable.Count(person => person.IsGuest), (int)keptOut, chosen - invitable.Count,
        invitable.Count(person => person is { IsGuest: false, HasEmail: false }));
}
