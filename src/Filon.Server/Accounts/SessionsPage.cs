using Filon.Accounts;

namespace Filon.Server.Accounts;

/// <summary>Where one is signed in; <paramref name="Here"/> is the number of the session that asks.</summary>
public sealed record SessionsPage(IReadOnlyList<AccountSession> Sessions, long? Here, SessionTerms Terms);
