using Filon.Events;

namespace Filon.Server.Events;

/// <summary>What inviting a segment, or everybody at a stage, would do.</summary>
/// <param name="Fresh">Would be put on the list.</param>
/// <param name="Guests">Are on it already.</param>
/// <param name="LeftOut">Object or were erased.</param>
/// <param name="Own">Accounts of our own, left out too.</param>
/// <param name="WithoutEmail">Of the first, those whose e-mail address is not known.</param>
public sealed record InvitationPreviewAnswer(int Fresh, int Guests, int LeftOut, int Own, int WithoutEmail)
{
    internal static InvitationPreviewAnswer Of(InvitationPreview preview) => new(preview.Fresh, preview.Guests, preview.KeptOut, preview.Own, preview.WithoutEmail);
}
