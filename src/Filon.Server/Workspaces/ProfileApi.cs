using Filon.Accounts;
using Filon.Server.Api;
using Filon.Server.Shell;
using Filon.Workspaces;

namespace Filon.Server.Workspaces;

/// <summary>One's own account, for programs.</summary>
internal static class ProfileApi
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapApi("Account");
        api.Get("me", null, ("getMe", "One's own account, and what the token in hand opens"), ReadAsync).WithMetadata(Access.AnyAccountOrToken);
        api.Put("me", null, ("putMe", "Change one's name, language and theme"), SaveAsync);
        api.Post("me/password", null, ("changePassword", "Change one's password; every session ends"), ChangePasswordAsync);
    }

    private static async Task<Answer<MeAnswer>> ReadAsync(HttpContext context, Visitor visitor, WorkspaceStore workspaces, CancellationToken cancel)
    {
        if (context.Features.Get<ApiToken>() is not { } token) return MeAnswer.Of(visitor.Account!, null);
        var there = (await workspaces.OfAsync(token.AccountId, cancel)).FirstOrDefault(one => one.Workspace.Id == token.WorkspaceId);
        return MeAnswer.Of(visitor.Account!, TokenInHand.Of(token, there));
    }

    private static async Task<Answer<AccountAnswer>> SaveAsync(ProfileBody body, Visitor visitor, AccountStore accounts, CancellationToken cancel)
    {
        var form = new ProfileForm { Name = body.Name, Language = body.Language, Theme = body.Theme };
        if (await ProfileRoutes.KeepAsync(form, visitor.Account!.Id, accounts, cancel) is { } failure) return failure;
        return AccountAnswer.Of((await accounts.FindAsync(visitor.Account.Id, cancel))!);
    }

    private static async Task<Done> ChangePasswordAsync(PasswordBody body, Visitor visitor, Door door, CancellationToken cancel) =>
        (await door.ChangePasswordAsync(visitor.Account!, body.Present, body.Password, cancel)).Failure;
}
