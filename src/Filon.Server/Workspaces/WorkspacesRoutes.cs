using Filon.Server.Measure;
using Filon.Server.Shell;
using Filon.Workspaces;
using Microsoft.AspNetCore.Mvc;

namespace Filon.Server.Workspaces;

/// <summary>A workspace's own page: its name, its members and their roles; and new workspaces.</summary>
internal static class WorkspacesRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.Map("GET", "/workspaces/new", Access.AnyAccount, (Visitor visitor) => NewPage(visitor, new(new(), null)));
        routes.Map("POST", "/workspaces/new", Access.AnyAccount, CreateAsync);
        var workspace = routes.MapWorkspace();
        workspace.Get("", Role.Viewer, (Visit visit) => Results.Redirect(visit.Path(Navigation.First ?? "settings")));
        workspace.Get("settings", Role.Viewer, SettingsAsync);
        workspace.Post("settings", Role.Owner, SaveAsync).ThenRecompute(); // another time zone, other days
        workspace.Post("settings/members", Role.Owner, AddMemberAsync);
        workspace.Post("settings/members/{account:long}", Role.Owner, ChangeRoleAsync);
        workspace.Post("settings/members/{account:long}/remove", Role.Owner, RemoveMemberAsync);
    }

    private static async Task<IResult> CreateAsync([FromForm] WorkspaceForm form, Visitor visitor, WorkspaceStore workspaces, CancellationToken cancel)
    {
        var draft = WorkspaceDraft.Parse(form.Workspace, form.Currency, form.TimeZone);
        if (!draft.Succeeded) return NewPage(visitor, new(form, draft.Failure));
        var created = await workspaces.CreateAsync(draft.Value, visitor.Account!.Id, demonstration: false, cancel);
        return Results.Redirect($"/w/{Uri.EscapeDataString(created.Slug)}");
    }

    private static Task<IResult> SettingsAsync(Visit visit, MemberStore members, CancellationToken cancel) => SettingsPageAsync(visit, members, null, cancel);

    private static async Task<IResult> SaveAsync(
        [FromForm] WorkspaceForm form, Visit visit, WorkspaceStore workspaces, MemberStore members, CancellationToken cancel)
    {
        var draft = WorkspaceDraft.Parse(form.Workspace, visit.Workspace.Currency, form.TimeZone);
        if (!draft.Succeeded) return await SettingsPageAsync(visit, members, draft.Failure, cancel);
        await workspaces.ChangeAsync(visit.Workspace.Id, draft.Value.Name, draft.Value.TimeZone, cancel);
        return Page.Done(visit, "settings", new("The workspace is saved.", "L’espace est enregistré."));
    }

    private static async Task<IResult> AddMemberAsync([FromForm] MemberForm form, Visit visit, Invitations invitations, MemberStore members, CancellationToken cancel)
    {
        var added = await invitations.AddAsync(visit.Workspace, form, cancel);
        return added.Succeeded
            ? Page.Done(visit, "settings", Sentence.Format("{0} is a member now.", "{0} est désormais membre.", added.Value.Name))
            : await SettingsPageAsync(visit, members, added.Failure, cancel);
    }

    private static async Task<IResult> ChangeRoleAsync(long account, [FromForm] RoleForm form, Visit visit, MemberStore members, CancellationToken cancel)
    {
        if (Roles.Parse(form.Role) is not { Succeeded: true, Value: var role }) return Page.Failure(visit, Roles.Parse(form.Role).Failure!);
        if ((await members.ListAsync(visit.Workspace.Id, cancel)).FirstOrDefault(member => member.AccountId == account) is not { } member)
            return Page.Failure(visit, Refusals.NotFound);
        var set = await members.SetAsync(visit.Workspace.Id, account, role, cancel);
        return set.Succeeded
            ? Page.Done(visit, "settings", Sentence.Format("The role of {0} is changed.", "Le rôle de {0} est changé.", member.Name))
            : await SettingsPageAsync(visit, members, set.Failure, cancel);
    }

    private static async Task<IResult> RemoveMemberAsync(long account, Visit visit, MemberStore members, CancellationToken cancel)
    {
        var removed = await members.RemoveAsync(visit.Workspace.Id, account, cancel);
        return removed.Succeeded
            ? Page.Done(visit, "settings", new("The member is removed.", "Le membre est retiré."))
            : await SettingsPageAsync(visit, members, removed.Failure, cancel);
    }

    private static async Task<IResult> SettingsPageAsync(Visit visit, MemberStore members, Failure? failure, CancellationToken cancel) =>
        Page.Of<SettingsView, SettingsPage>(
            visit, new("Members and settings", "Membres et réglages"),
            new(await members.ListAsync(visit.Workspace.Id, cancel), failure),
            failure is null ? StatusCodes.Status200OK : Problems.Status(failure.Kind));

    private static IResult NewPage(Visitor visitor, NewWorkspacePage model) => Page.Outside<NewWorkspaceView, NewWorkspacePage>(
        visitor, new("New workspace", "Nouvel espace"), model, model.Failure is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
}
