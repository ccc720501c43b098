using Filon.Server.Accounts;
using Filon.Workspaces;

namespace Filon.Server.Workspaces;

/// <summary>The members of the workspace and who is invited, and what is wrong with the last change asked for.</summary>
public sealed record SettingsPage(IReadOnlyList<Member> Members, IReadOnlyList<InvitationLine> Invitations, Failure? Failure)
{
    /// <summary>The invitation just made, with its link: shown this once.</summary>
    public MadeInvitation? Made { get; init; }

    /// <summary>True where nobody said how people reach Filon: links open on this machine alone.</summary>
    public bool OnlyHere { get; init; }
}
