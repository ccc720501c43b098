using Filon.Accounts;

namespace Filon.Server.Accounts;

/// <summary>What the page of a new password asks and tells.</summary>
public sealed record ResetReader(PasswordResetStore Resets, AccountMail Mail, CancellationToken Cancel);
