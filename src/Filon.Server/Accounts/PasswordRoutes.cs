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
        visitor, new("Forgotten password", "Mot de passe oublié"), page, page.Failure is null ? StatusCodes.Status200OK : Problems.Status(page.Failure.Kind));

    private static async Task<IResult> ResetPageAsync(string? key, Visitor visitor, PasswordResetStore resets, CancellationToken cancel) =>
        await resets.FindOpenAsync(key, cancel) is { } account ? Show(visitor, new ResetPage(account.Email, key!, null)) : Page.Failure(null, PasswordResetStore.Over);

    private static async Task<IResult> ResetAsync(
        [FromForm] ResetForm form, HttpContext context, Visitor visitor, ResetDesk desk, [AsParameters] ResetReader reader)
    {
        var done = await desk.UseAsync(form, reader.Cancel);
        if (!done.Succeeded)
            return done.Failure.Kind == FailureKind.Invalid && await reader.Resets.FindOpenAsync(form.Key, reader.Cancel) is { } account
                ? Show(visitor, new ResetPage(account.Email, form.Key!, done.Failure))
                : Page.Failure(null, done.Failure);
        await reader.Mail.SendPasswordChangedAsync(done.Value, visitor.Language, reader.Cancel);
        await Session.EndAsync(context);
        new Notice(new("Your password is changed: sign in with it.", "Votre mot de passe est changé\u00a0: connectez-vous avec lui."), null).Leave(context);
        return Results.Redirect("/sign-in");
    }

    private static IResult Show(Visitor visitor, ResetPage page) => Page.Outside<ResetView, ResetPage>(
        visitor, new("New password", "Nouveau mot de passe"), page, page.Failure is null ? StatusCodes.Status200OK : Problems.Status(page.Failure.Kind));
}
