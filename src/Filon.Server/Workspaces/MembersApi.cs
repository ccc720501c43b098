using Filon.Server.Api;
using Filon.Server.Shell;
using Filon.Workspaces;

namespace Filon.Server.Workspaces;

/// <summary>The members of a workspace, for programs.</summary>
internal static class MembersApi
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapWorkspaceApi("Members");
        api.Get("settings/members", Role.Viewer, ("listMembers", "The members, by name"), ListAsync);
        api.Put("settings/members/{account:long}", Role.Owner, ("putMember", "Change a member's role"), ChangeAsync);
        api.Delete("settings/members/{account:long}", Role.Owner, ("removeMember", "Remove a member"), RemoveAsync);
    }

    private static async Task<Answer<ListAnswer<MemberAnswer>>> ListAsync(Paging paging, Visit visit, MemberStore members, CancellationToken cancel)
    {
        var slice = paging.Read<(Word Name, long Account)>();
        if (!slice.Succeeded) return slice.Failure;
        (string, long)? after = slice.Value.After is { } key ? (key.Name.Text, key.Account) : null;
        var rows = await members.BehindAsync(visit.Workspace.Id, after, slice.Value.Take, cancel);
        return slice.Value.Answer(rows, member => (new(member.Name), member.AccountId), MemberAnswer.Of);
    }

    private static async Task<Answer<MemberAnswer>> ChangeAsync(long account, RoleBody body, Visit visit, MemberStore members, CancellationToken cancel)
    {
        if ((await members.ListAsync(visit.Workspace.Id, cancel)).FirstOrDefault(member => member.AccountId == account) is not { } member) return Refusals.NotFound;
        var set = await members.SetAsync(visit.Workspace.Id, account, body.Role, cancel);
        return set.Succeeded ? MemberAnswer.Of(member with { Role = body.Role }) : set.Failure;
    }

    private static async Task<Done> RemoveAsync(long account, Visit visit, MemberStore members, CancellationToken cancel) =>
        (await members.RemoveAsync(visit.Workspace.Id, account, cancel)).Failure;
}
