namespace Filon.Accounts;

/// <summary>What somebody said who forgot a password: an address, which may have no account, in the language of their page.</summary>
public sealed record ForgottenAsk(string Email, Language Language);
