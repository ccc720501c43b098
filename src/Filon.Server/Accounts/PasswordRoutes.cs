using Filon.Accounts;
using Filon.Server.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Filon.Server.Accounts;

/// <summary>The way back in for who forgot the password.</summary>
internal static class PasswordRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.Map("GET", "/password/forgotten", Access.Anyone, (Visitor visitor, ForgottenDesk desk) => Show(visitor, new ForgottenPage(desk.SendsMail, false, null, null)));
        routes.Map("POST", "/password/forgotten", Access.Anyone, ForgottenAsync);
        routes.Map("GET", "/password/reset", Access.Anyone, ResetPageAsync);
        routes.Map("POST", "/password/reset", Access.Anyone, ResetAsync);
    }

    private static async Task<IResult> ForgottenAsync([FromForm] ForgottenForm form, HttpContext context, Visitor visitor, ForgottenDesk desk, CancellationToken cancel)
    {
        if (!desk.SendsMail) return Show(visitor, new ForgottenPage(false, false, null, null));
        var failure = await desk.AskAsync(form.Email, context.Connection.RemoteIpAddress?.ToString() ?? "", visitor.Language, cancel);
        return Show(visitor, new ForgottenPage(true, failure is null, form.Email, failure));
    }

    private static IResult Show(Visitor visitor, ForgottenPage page) => Page.Outside<ForgottenView, ForgottenPage>(
        visitor, new("Forgotten password", "Mot de passe oublié"), page, page.Failure);

    private static async Task<IResult> ResetPageAsync(string? key, HttpContext context, Visitor visitor, [AsParameters] ResetReader reader)
    {
        var (account, wait) = await reader.LookAsync(key, context);
        return account is null ? Page.Failure(null, wait ?? PasswordResetStore.Over) : Show(visitor, new ResetPage(account.Email, key!, null));
    }

    private static async Task<IResult> ResetAsync(
        [FromForm] ResetForm form, HttpContext context, Visitor visitor, ResetDesk desk, [AsParameters] ResetReader reader)
    {
        var (account, wait) = await reader.LookAsync(form.Key, context);
        if (account is null) return Page.Failure(null, wait ?? PasswordResetStore.Over);
        var done = await desk.UseAsync(form, reader.Cancel);
        if (!done.Succeeded)
            return done.Failure.Kind == FailureKind.Invalid ? Show(visitor, new ResetPage(account.Email, form.Key!, done.Failure)) : Page.Failure(null, done.Failure);
        await reader.Mail.SendPasswordChangedAsync(done.Value, visitor.Language, reader.Cancel);
        await Session.EndAsync(context);
        reader.Browsers.Remember(context, account); // who reads the account's mail waits for no stranger's guesses
        new Notice(new("Your password is changed: sign in with it.", "Votre mot de passe est changé\u00a0: connectez-vous avec lui."), null).Leave(context);
        return Results.Redirect("/sign-in");
    }

    private static IResult Show(Visitor visitor, ResetPage page) => Page.Outside<ResetView, ResetPage>(
        visitor, new("New password", "Nouveau mot de passe"), page, page.Failure);
}
