using Filon.Server.Accounts;
using Filon.Server.Shell;
using Filon.Workspaces;
using Microsoft.AspNetCore.Mvc;

namespace Filon.Server.Workspaces;

/// <summary>The way in and the way out.</summary>
internal static class SignInRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.Map("GET", "/", Access.Anyone, HomeAsync);
        routes.Map("GET", "/set-up", Access.Anyone, SetUpPageAsync);
        routes.Map("POST", "/set-up", Access.Anyone, SetUpAsync);
        routes.Map("GET", "/sign-in", Access.Anyone, SignInPageAsync);
        routes.Map("POST", "/sign-in", Access.Anyone, SignInAsync);
        routes.Map("POST", "/sign-out", Access.AnyAccount, SignOutAsync);
    }

    private static async Task<IResult> HomeAsync(Visitor visitor, AccountStore accounts, WorkspaceStore workspaces, CancellationToken cancel)
    {
        if (visitor.Account is null) return Results.Redirect(await accounts.AnyAsync(cancel) ? "/sign-in" : "/set-up");
        var mine = await workspaces.OfAsync(visitor.Account.Id, cancel);
        return Results.Redirect(mine.Count > 0 ? $"/w/{Uri.EscapeDataString(mine[0].Workspace.Slug)}" : "/workspaces/new");
    }

    private static async Task<IResult> SetUpPageAsync(Visitor visitor, AccountStore accounts, CancellationToken cancel) =>
        await accounts.AnyAsync(cancel) ? Results.Redirect("/sign-in") : SetUpPage(visitor, new(new(), null));

    private static async Task<IResult> SetUpAsync([FromForm] SetUpForm form, HttpContext context, Visitor visitor, SetUpDesk desk, CancellationToken cancel)
    {
        var account = await desk.SetUpAsync(form, Caller.AddressOf(context), cancel);
        if (!account.Succeeded) return SetUpPage(visitor, new(form, account.Failure));
        await Session.BeginAsync(context, account.Value);
        return Results.Redirect("/");
    }

    private static async Task<IResult> SignInPageAsync(
        [FromQuery(Name = "return")] string? back, Visitor visitor, AccountStore accounts, CancellationToken cancel) =>
        visitor.Account is not null ? Results.Redirect(LocalAddress.Of(back))
        : !await accounts.AnyAsync(cancel) ? Results.Redirect("/set-up")
        : SignInPage(visitor, new(null, LocalAddress.Of(back), null));

    private static async Task<IResult> SignInAsync([FromForm] SignInForm form, HttpContext context, Visitor visitor, Door door, CancellationToken cancel)
    {
        var back = LocalAddress.Of(form.Return);
        var account = await door.SignInAsync(form.Email, form.Password, Caller.Of(context), cancel);
        return account.Succeeded
            ? await SecondFactorRoutes.AfterPasswordAsync(context, account.Value, back)
            : SignInPage(visitor, new(form.Email, back, account.Failure));
    }

    private static async Task<IResult> SignOutAsync(HttpContext context)
    {
        await Session.EndAsync(context);
        context.Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
        return Results.Redirect("/sign-in");
    }

    private static IResult SetUpPage(Visitor visitor, SetUpPage model) =>
        Page.Outside<SetUpView, SetUpPage>(visitor, new("Welcome to Filon", "Bienvenue dans Filon"), model, model.Failure);

    private static IResult SignInPage(Visitor visitor, SignInPage model) =>
        Page.Outside<SignInView, SignInPage>(visitor, new("Sign in", "Connexion"), model, model.Failure);
}
