using Filon.Accounts;
using Filon.Server.Api;
using Filon.Server.Shell;
using Filon.Workspaces;

namespace Filon.Server.Accounts;

/// <summary>API tokens, for programs: one's own in a signed-in session, those of a workspace for its owners.</summary>
internal static class TokensApi
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapApi("Tokens");
        api.Get("me/tokens", null, ("listMyTokens", "One's own tokens, the youngest first"), MineAsync);
        api.Post("me/tokens", null, ("addToken", "Make a token; its secret is told once"), AddAsync);
        api.Delete("me/tokens/{id:long}", null, ("revokeMyToken", "Revoke one of one's own tokens"), RevokeMineAsync);
        var inside = routes.MapWorkspaceApi("Tokens");
        inside.Get("settings/tokens", Role.Owner, ("listTokens", "Every member's tokens, the youngest first"), OfWorkspaceAsync);
        inside.Delete("settings/tokens/{id:long}", Role.Owner, ("revokeToken", "Revoke a token of the workspace"), RevokeAsync);
    }

    private static async Task<Answer<ListAnswer<TokenAnswer>>> MineAsync(Paging paging, Visitor visitor, ApiTokenStore tokens, CancellationToken cancel)
    {
        var slice = paging.Read<long>();
        if (!slice.Succeeded) return slice.Failure;
        return slice.Value.Cut(await tokens.OfAccountAsync(visitor.Account!.Id, cancel), owned => owned.Token.Id, TokenAnswer.Of, descending: true);
    }

    private static async Task<Added<NewTokenAnswer>> AddAsync(TokenBody body, Visitor visitor, TokensDesk desk, CancellationToken cancel)
    {
        var made = await desk.AddAsync(visitor.Account!, body.Form, cancel);
        return made.Succeeded ? new NewTokenAnswer(TokenAnswer.Of(made.Value.Token, body.Workspace, visitor.Account!.Email), made.Value.Secret) : made.Failure;
    }

    private static async Task<Done> RevokeMineAsync(long id, Visitor visitor, ApiTokenStore tokens, CancellationToken cancel)
    {
        var mine = (await tokens.OfAccountAsync(visitor.Account!.Id, cancel)).FirstOrDefault(owned => owned.Token.Id == id)?.Token;
        return mine is not null && await tokens.RevokeAsync(mine.WorkspaceId, id, visitor.Account.Id, cancel) ? Done.Well : Refusals.NotFound;
    }

    private static async Task<Answer<ListAnswer<TokenAnswer>>> OfWorkspaceAsync(Paging paging, Visit visit, ApiTokenStore tokens, CancellationToken cancel)
    {
        var slice = paging.Read<long>();
        if (!slice.Succeeded) return slice.Failure;
        return slice.Value.Cut(await tokens.OfWorkspaceAsync(visit.Workspace.Id, cancel), owned => owned.Token.Id, TokenAnswer.Of, descending: true);
    }

    private static async Task<Done> RevokeAsync(long id, Visit visit, ApiTokenStore tokens, CancellationToken cancel) =>
        await tokens.RevokeAsync(visit.Workspace.Id, id, null, cancel) ? Done.Well : Refusals.NotFound;
}
