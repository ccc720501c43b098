namespace Filon.Server.Accounts;

/// <summary>An invitation just made, with its link: shown this once.</summary>
public sealed record MadeInvitation(string Email, string Link, bool IsMailed);
