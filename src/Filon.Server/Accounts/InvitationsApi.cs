using Filon.Accounts;
using Filon.Server.Api;
using Filon.Server.Shell;
using Filon.Workspaces;

namespace Filon.Server.Accounts;

/// <summary>Invitations into a workspace, for programs.</summary>
internal static class InvitationsApi
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapWorkspaceApi("Members");
        api.Get("settings/invitations", Role.Owner, ("listInvitations", "The invitations, the youngest first"), ListAsync);
        api.Post("settings/invitations", Role.Owner, ("addInvitation", "Invite somebody; the answer holds the link to hand over, this once"), AddAsync);
        api.Delete("settings/invitations/{id:long}", Role.Owner, ("removeInvitation", "Withdraw an invitation"), RemoveAsync);
    }

    private static async Task<Answer<ListAnswer<InvitationAnswer>>> ListAsync(
        Paging paging, Visit visit, InvitationStore invitations, TimeProvider clock, CancellationToken cancel)
    {
        var slice = paging.Read<long>();
        if (!slice.Succeeded) return slice.Failure;
        var now = clock.Now();
        return slice.Value.Cut(await invitations.ListAsync(visit.Workspace.Id, cancel), one => -one.Id, one => InvitationAnswer.Of(one, now));
    }

    private static async Task<Added<InvitationAnswer>> AddAsync(
        InvitationBody body, Visit visit, InvitationsDesk desk, TimeProvider clock, CancellationToken cancel)
    {
        var made = await desk.InviteAsync(visit, new() { Email = body.Email, Role = body.Role.Code() }, cancel);
        return made.Succeeded ? InvitationAnswer.Of(made.Value.Invitation, clock.Now(), desk.LinkOf(made.Value)) : made.Failure;
    }

    private static async Task<Done> RemoveAsync(long id, Visit visit, InvitationStore invitations, CancellationToken cancel) =>
        await invitations.RevokeAsync(visit.Workspace.Id, id, cancel) ? Done.Well : Refusals.NotFound;
}
