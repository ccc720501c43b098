using Filon.Server.Accounts;
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
        workspace.Post("settings/second-factor", Role.Owner, AskSecondFactorAsync);
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

    private static Task<IResult> SettingsAsync(Visit visit, [AsParameters] SettingsReader reader) => reader.PageAsync(visit, null);

    private static async Task<IResult> SaveAsync(
        [FromForm] WorkspaceForm form, Visit visit, WorkspaceStore workspaces, [AsParameters] SettingsReader reader)
    {
        var draft = WorkspaceDraft.Parse(form.Workspace, visit.Workspace.Currency, form.TimeZone);
        if (!draft.Succeeded) return await reader.PageAsync(visit, draft.Failure);
        await workspaces.ChangeAsync(visit.Workspace.Id, draft.Value.Name, draft.Value.TimeZone, reader.Cancel);
        return Page.Done(visit, "settings", new("The workspace is saved.", "L’espace est enregistré."));
    }

    private static async Task<IResult> AskSecondFactorAsync(
        [FromForm] SecondFactorForm form, Visit visit, SecondFactorDuty duty, [AsParameters] SettingsReader reader)
    {
        var asked = form.Asked == "yes";
        if (await duty.AskAsync(visit.Workspace, visit.Account, asked, reader.Cancel) is { } failure) return await reader.PageAsync(visit, failure);
        return Page.Done(visit, "settings", asked
            ? new("From now on this workspace opens only to members with a second step.", "Désormais, cet espace ne s’ouvre qu’aux membres qui ont une seconde étape.")
            : new("A second step is each member’s choice again.", "La seconde étape redevient le choix de chaque membre."));
    }

    private static async Task<IResult> ChangeRoleAsync(long account, [FromForm] RoleForm form, Visit visit, [AsParameters] SettingsReader reader)
    {
        if (Roles.Parse(form.Role) is not { Succeeded: true, Value: var role }) return Page.Failure(visit, Roles.Parse(form.Role).Failure!);
        if ((await reader.Members.ListAsync(visit.Workspace.Id, reader.Cancel)).FirstOrDefault(member => member.AccountId == account) is not { } member)
            return Page.Failure(visit, Refusals.NotFound);
        var set = await reader.Members.SetAsync(visit.Workspace.Id, account, role, reader.Cancel);
        return set.Succeeded
            ? Page.Done(visit, "settings", Sentence.Format("The role of {0} is changed.", "Le rôle de {0} est changé.", member.Name))
            : await reader.PageAsync(visit, set.Failure);
    }

    private static async Task<IResult> RemoveMemberAsync(long account, Visit visit, [AsParameters] SettingsReader reader)
    {
        var removed = await reader.Members.RemoveAsync(visit.Workspace.Id, account, reader.Cancel);
        return removed.Succeeded
            ? Page.Done(visit, "settings", new("The member is removed.", "Le membre est retiré."))
            : await reader.PageAsync(visit, removed.Failure);
    }

    private static IResult NewPage(Visitor visitor, NewWorkspacePage model) => Page.Outside<NewWorkspaceView, NewWorkspacePage>(
        visitor, new("New workspace", "Nouvel espace"), model, model.Failure is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
}
