using Filon.Server.Accounts;
using Filon.Server.Api;
using Filon.Server.Measure;
using Filon.Server.Shell;
using Filon.Workspaces;

namespace Filon.Server.Workspaces;

/// <summary>Workspaces, for programs.</summary>
internal static class WorkspacesApi
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapApi("Workspaces");
        api.Get("workspaces", null, ("listWorkspaces", "The workspaces one is a member of, by name"), ListAsync);
        api.Post("workspaces", null, ("addWorkspace", "Make a workspace and be its owner"), AddAsync);
        var inside = routes.MapWorkspaceApi("Workspaces");
        inside.Get("settings", Role.Viewer, ("getWorkspace", "A workspace and one's role in it"), Read);
        inside.Put("settings", Role.Owner, ("putWorkspace", "Change a workspace's name and time zone, and whether it asks for a second step"), SaveAsync).ThenRecompute(); // another time zone, other days
    }

    private static async Task<Answer<ListAnswer<WorkspaceAnswer>>> ListAsync(Paging paging, Visitor visitor, WorkspaceStore workspaces, CancellationToken cancel)
    {
        var slice = paging.Read<(Word Name, long Id)>();
        if (!slice.Succeeded) return slice.Failure;
        return slice.Value.Cut(
            await workspaces.OfAsync(visitor.Account!.Id, cancel), one => (new(one.Workspace.Name), one.Workspace.Id), one => WorkspaceAnswer.Of(one.Workspace, one.Role));
    }

    private static async Task<Added<WorkspaceAnswer>> AddAsync(WorkspaceBody body, Visitor visitor, WorkspaceStore workspaces, CancellationToken cancel)
    {
        var draft = WorkspaceDraft.Parse(body.Name, body.Currency, body.TimeZone);
        if (!draft.Succeeded) return draft.Failure;
        return WorkspaceAnswer.Of(await workspaces.CreateAsync(draft.Value, visitor.Account!.Id, demonstration: false, cancel), Role.Owner);
    }

    private static Answer<WorkspaceAnswer> Read(Visit visit) => WorkspaceAnswer.Of(visit.Workspace, visit.Role);

    private static async Task<Answer<WorkspaceAnswer>> SaveAsync(SettingsBody body, Visit visit, WorkspaceStore workspaces, SecondFactorDuty duty, CancellationToken cancel)
    {
        var draft = WorkspaceDraft.Parse(body.Name, visit.Workspace.Currency, body.TimeZone);
        if (!draft.Succeeded) return draft.Failure;
        if (body.SecondFactor is { } asked && await duty.AskAsync(visit.Workspace, visit.Account, asked, cancel) is { } failure) return failure;
        await workspaces.ChangeAsync(visit.Workspace.Id, draft.Value.Name, draft.Value.TimeZone, cancel);
        return WorkspaceAnswer.Of(visit.Workspace with { Name = draft.Value.Name, TimeZone = draft.Value.TimeZone, SecondFactor = body.SecondFactor ?? visit.Workspace.SecondFactor }, visit.Role);
    }
}
