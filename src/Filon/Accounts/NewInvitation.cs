namespace Filon.Accounts;

/// <summary>An invitation just made, with the secret of its link: the only time it is known.</summary>
public sealed record NewInvitation(Invitation Invitation, string Secret);
