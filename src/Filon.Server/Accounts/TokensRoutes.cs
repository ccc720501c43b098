using Filon.Accounts;
using Filon.Server.Shell;
using Filon.Workspaces;
using Microsoft.AspNetCore.Mvc;

namespace Filon.Server.Accounts;

/// <summary>One's own tokens, and every token of a workspace for its owners.</summary>
internal static class TokensRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.Map("GET", "/profile/tokens", Access.AnyAccount, ListAsync);
        routes.Map("POST", "/profile/tokens", Access.AnyAccount, AddAsync);
        routes.Map("POST", "/profile/tokens/{of:long}/{id:long}/revoke", Access.AnyAccount, RevokeMineAsync);
        var workspace = routes.MapWorkspace();
        workspace.Get("settings/tokens", Role.Owner, OfWorkspaceAsync);
        workspace.Post("settings/tokens/{id:long}/revoke", Role.Owner, RevokeAsync);
    }

    private static Task<IResult> ListAsync(Visitor visitor, [AsParameters] TokensReader reader) => reader.PageAsync(visitor, new(), null, null);

    private static async Task<IResult> AddAsync(
        [FromForm] TokenForm form, HttpContext context, Visitor visitor, TokensDesk desk, [AsParameters] TokensReader reader)
    {
        var made = await desk.AddAsync(visitor.Account!, form, reader.Cancel);
        if (!made.Succeeded) return await reader.PageAsync(visitor, form, null, made.Failure);
        context.Response.Headers.CacheControl = "no-store"; // the secret is on this page
        return await reader.PageAsync(visitor, new(), made.Value, null);
    }

    private static async Task<IResult> RevokeMineAsync(long of, long id, HttpContext context, Visitor visitor, ApiTokenStore tokens, CancellationToken cancel)
    {
        if (!await tokens.RevokeAsync(of, id, visitor.Account!.Id, cancel)) return Page.Failure(null, Refusals.NotFound);
        new Notice(Revoked, null).Leave(context);
        return Results.Redirect("/profile/tokens");
    }

    private static async Task<IResult> OfWorkspaceAsync(Visit visit, ApiTokenStore tokens, TimeProvider clock, CancellationToken cancel) =>
        Page.Of<WorkspaceTokensView, WorkspaceTokensPage>(
            visit, new("API tokens", "Jetons d’API"), new(await tokens.OfWorkspaceAsync(visit.Workspace.Id, cancel), clock.Now()));

    private static async Task<IResult> RevokeAsync(long id, Visit visit, ApiTokenStore tokens, CancellationToken cancel) =>
        await tokens.RevokeAsync(visit.Workspace.Id, id, null, cancel)
            ? Page.Done(visit, "settings/tokens", Revoked)
            : Page.Failure(visit, Refusals.NotFound);

    private static Sentence Revoked => new("The token is revoked: it opens nothing any more.", "Le jeton est révoqué\u00a0: il n’ouvre plus rien.");
}
