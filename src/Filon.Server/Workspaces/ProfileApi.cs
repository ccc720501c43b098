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
        api.Get("me", null, ("getMe", "One's own account"), Read);
        api.Put("me", null, ("putMe", "Change one's name, language and theme"), SaveAsync);
        api.Post("me/password", null, ("changePassword", "Change one's password; every session ends"), ChangePasswordAsync);
    }

    private static Answer<AccountAnswer> Read(Visitor visitor) => AccountAnswer.Of(visitor.Account!);

    private static async Task<Answer<AccountAnswer>> SaveAsync(ProfileBody body, Visitor visitor, AccountStore accounts, CancellationToken cancel)
    {
        var form = new ProfileForm { Name = body.Name, Language = body.Language, Theme = body.Theme };
        if (await ProfileRoutes.KeepAsync(form, visitor.Account!.Id, accounts, cancel) is { } failure) return failure;
        return AccountAnswer.Of((await accounts.FindAsync(visitor.Account.Id, cancel))!);
    }

    private static async Task<Done> ChangePasswordAsync(PasswordBody body, Visitor visitor, Door door, CancellationToken cancel) =>
        (await door.ChangePasswordAsync(visitor.Account!, body.Present, body.Password, cancel)).Failure;
}
