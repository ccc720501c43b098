namespace Filon.Server.Accounts;

/// <summary>A browser that was signed in to an account before.</summary>
/// <param name="AccountId">To which.</param>
/// <param name="Mark">By which this browser is told from another.</param>
public sealed record KnownBrowser(long AccountId, string Mark);
