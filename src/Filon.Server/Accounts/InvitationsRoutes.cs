using Filon.Accounts;
using Filon.Server.Shell;
using Filon.Server.Workspaces;
using Filon.Workspaces;
using Microsoft.AspNetCore.Mvc;

namespace Filon.Server.Accounts;

/// <summary>Inviting people into a workspace, and the page their link opens. The secret is never in a path: paths are logged.</summary>
internal static class InvitationsRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.Map("GET", "/invitation", Access.Anyone, JoinPageAsync);
        routes.Map("POST", "/invitation", Access.Anyone, JoinAsync);
        var workspace = routes.MapWorkspace();
        workspace.Post("settings/invitations", Role.Owner, InviteAsync);
        workspace.Post("settings/invitations/{id:long}/revoke", Role.Owner, RevokeAsync);
    }

    private static async Task<IResult> InviteAsync([FromForm] InvitationForm form, Visit visit, InvitationsDesk desk, [AsParameters] SettingsReader reader)
    {
        var made = await desk.InviteAsync(visit, form, reader.Cancel);
        return made.Succeeded
            ? await reader.PageAsync(visit, null, new(made.Value.Invitation.Email, desk.LinkOf(made.Value), desk.SendsMail))
            : await reader.PageAsync(visit, made.Failure, null);
    }

    private static async Task<IResult> RevokeAsync(long id, Visit visit, InvitationStore invitations, CancellationToken cancel) =>
        await invitations.RevokeAsync(visit.Workspace.Id, id, cancel)
            ? Page.Done(visit, "settings", new("The invitation is withdrawn: its link opens nothing any more.", "L’invitation est retirée\u00a0: son lien n’ouvre plus rien."))
            : Page.Failure(visit, Refusals.NotFound);

    private static async Task<IResult> JoinPageAsync(string? key, HttpContext context, Visitor visitor, InvitationsDesk desk, CancellationToken cancel)
    {
        var (page, wait) = await LookAsync(new() { Key = key }, context, desk, cancel);
        return page is null ? Page.Failure(null, wait ?? InvitationStore.Over) : Show(visitor, page);
    }

    private static async Task<IResult> JoinAsync([FromForm] JoinForm form, HttpContext context, Visitor visitor, InvitationsDesk desk, CancellationToken cancel)
    {
        var (page, wait) = await LookAsync(form, context, desk, cancel);
        if (page is null) return Page.Failure(null, wait ?? InvitationStore.Over);
        var joined = await desk.JoinAsync(page, visitor.Account, cancel);
        if (!joined.Succeeded) return Show(visitor, page with { Failure = joined.Failure });
        if (visitor.Account?.Id != joined.Value.Id) await Session.BeginAsync(context, joined.Value);
        return Results.Redirect($"/w/{Uri.EscapeDataString(page.Open.Slug)}");
    }

    /// <summary>What a link opens; so many wrong links from one network.</summary>
    private static Task<(JoinPage? Found, Failure? Failure)> LookAsync(JoinForm form, HttpContext context, InvitationsDesk desk, CancellationToken cancel) =>
        context.RequestServices.GetRequiredService<Throttle>().LookAsync(
            Throttle.Network("link", Caller.AddressOf(context)), () => desk.ReadAsync(form, null, cancel));

    private static IResult Show(Visitor visitor, JoinPage page) =>
        Page.Outside<JoinView, JoinPage>(visitor, new("Your invitation", "Votre invitation"), page, page.Failure);
}
