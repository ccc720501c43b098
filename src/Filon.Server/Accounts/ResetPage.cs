namespace Filon.Server.Accounts;

/// <summary>The choice of a new password by a link.</summary>
public sealed record ResetPage(string Email, string Key, Failure? Failure);
