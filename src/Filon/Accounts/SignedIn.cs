using Filon.Workspaces;

namespace Filon.Accounts;

/// <summary>A session that is still good, and whose it is.</summary>
public sealed record SignedIn(AccountSession Session, Account Account);
