using Filon.Server.Accounts;
using Filon.Server.Shell;
using Filon.Workspaces;

namespace Filon.Server.Workspaces;

/// <summary>What the page of members and settings is drawn from.</summary>
public sealed record SettingsReader(MemberStore Members, InvitationLines Invitations, PublicAddress Address, CancellationToken Cancel)
{
    public async Task<IResult> PageAsync(Visit visit, Failure? failure, MadeInvitation? made = null)
    {
        var id = visit.Workspace.Id;
        var invited = visit.Role == Role.Owner ? await Invitations.ListAsync(id, Cancel) : [];
        var page = new SettingsPage(await Members.ListAsync(id, Cancel), invited, failure)
        {
            Made = made, OnlyHere = !Address.IsKnown,
        };
        return Page.Of<SettingsView, SettingsPage>(
            visit, new("Members and settings", "Membres et réglages"), page, failure is null ? StatusCodes.Status200OK : Problems.Status(failure.Kind));
    }
}
