namespace Filon.Accounts;

/// <summary>An invitation that still opens, as the person invited sees it.</summary>
public sealed record OpenInvitation(Invitation Invitation, string Workspace, string Slug);
