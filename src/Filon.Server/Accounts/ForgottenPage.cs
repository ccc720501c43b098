namespace Filon.Server.Accounts;

/// <summary>A forgotten password, before somebody who is not signed in. <paramref name="SendsMail"/>: a link can be sent.</summary>
public sealed record ForgottenPage(bool SendsMail, bool Asked, string? Email, Failure? Failure);
