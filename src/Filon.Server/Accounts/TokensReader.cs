using Filon.Accounts;
using Filon.Server.Shell;
using Filon.Workspaces;

namespace Filon.Server.Accounts;

/// <summary>What the page of one's own tokens is read from.</summary>
internal readonly record struct TokensReader(ApiTokenStore Tokens, WorkspaceStore Workspaces, TimeProvider Clock, CancellationToken Cancel)
{
    public async Task<IResult> PageAsync(Visitor visitor, TokenForm form, NewApiToken? made, Failure? failure)
    {
        var mine = await Tokens.OfAccountAsync(visitor.Account!.Id, Cancel);
        var page = new TokensPage(mine, await Workspaces.OfAsync(visitor.Account.Id, Cancel), form, made, failure, Clock.Now());
        return Page.Outside<TokensView, TokensPage>(
            visitor, new("API tokens", "Jetons d’API"), page, failure is null ? StatusCodes.Status200OK : Problems.Status(failure.Kind));
    }
}
