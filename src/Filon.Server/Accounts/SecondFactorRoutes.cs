using Filon.Accounts;
using Filon.Server.Shell;
using Filon.Server.Workspaces;
using Filon.Workspaces;
using Microsoft.AspNetCore.Mvc;

namespace Filon.Server.Accounts;

/// <summary>The second step of sign-in: asked for after the password, turned on and off on the profile page.</summary>
internal static class SecondFactorRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.Map("GET", "/profile/second-factor", Access.AnyAccount, ShowAsync);
        routes.Map("POST", "/profile/second-factor", Access.AnyAccount, ConfirmAsync);
        routes.Map("POST", "/profile/second-factor/off", Access.AnyAccount, TurnOffAsync);
        routes.Map("POST", "/sign-in/second", Access.Anyone, PassAsync);
    }

    /// <summary>What follows the right password: the page asked for, or first the second step.</summary>
    public static async Task<IResult> AfterPasswordAsync(HttpContext context, Account account, string back)
    {
        var services = context.RequestServices;
        if (await services.GetRequiredService<SecondStep>().AskAsync(account, context.RequestAborted) is { } ticket)
            return StepPage(Visitor.Of(context), new(ticket, back, null));
        await services.GetRequiredService<Door>().EnteredAsync(account, Caller.AddressOf(context), context.RequestAborted);
        await Session.BeginAsync(context, account);
        return Results.Redirect(back);
    }

    private static async Task<IResult> PassAsync([FromForm] CodeForm form, HttpContext context, Visitor visitor, SecondStep step, CancellationToken cancel)
    {
        if (await step.ReadAsync(form.Ticket, cancel) is not { } account) return Results.Redirect("/sign-in");
        var back = LocalAddress.Of(form.Return);
        if (await step.PassAsync(account, form.Code, Caller.Of(context), cancel) is { } failure) return StepPage(visitor, new(form.Ticket!, back, failure));
        await Session.BeginAsync(context, account);
        return Results.Redirect(back);
    }

    private static async Task<IResult> ShowAsync(Visitor visitor, SecondFactorStore factors, HttpContext context, CancellationToken cancel) =>
        await PageAsync(visitor, factors, context, [], null, cancel);

    private static async Task<IResult> ConfirmAsync([FromForm] CodeForm form, Visitor visitor, SecondFactorStore factors, HttpContext context, CancellationToken cancel)
    {
        var codes = await factors.ConfirmAsync(visitor.Account!.Id, form.Code ?? "", Session.NumberOf(context), cancel);
        return await PageAsync(visitor, factors, context, codes.Succeeded ? codes.Value : [], codes.Failure, cancel);
    }

    private static async Task<IResult> TurnOffAsync([FromForm] CodeForm form, Visitor visitor, Door door, SecondFactorStore factors, HttpContext context, CancellationToken cancel)
    {
        if (await door.RefusePasswordAsync(visitor.Account!, form.Present, cancel) is { } failure) return await PageAsync(visitor, factors, context, [], failure, cancel);
        await factors.RemoveAsync(visitor.Account!.Id, Session.NumberOf(context), cancel);
        new Notice(new("The second step is off.", "La seconde étape est désactivée."), null).Leave(context);
        return Results.Redirect("/profile/second-factor");
    }

    private static async Task<IResult> PageAsync(
        Visitor visitor, SecondFactorStore factors, HttpContext context, IReadOnlyList<string> codes, Failure? failure, CancellationToken cancel)
    {
        context.Response.Headers.CacheControl = "no-store"; // a seed or codes are on this page
        var state = await factors.StateAsync(visitor.Account!.Id, cancel);
        var seed = state.IsOn ? default : await factors.BeginAsync(visitor.Account.Id, cancel);
        failure ??= seed.Failure;
        var page = new SecondFactorPage(state, state.IsOn || !seed.Succeeded ? null : seed.Value, visitor.Account.Email, codes, failure)
        {
            AskedBy = [.. (await context.RequestServices.GetRequiredService<WorkspaceStore>().OfAsync(visitor.Account.Id, cancel)).Select(mine => mine.Workspace).Where(one => one.SecondFactor)],
        };
        return Page.Outside<SecondFactorView, SecondFactorPage>(
            visitor, new("Second step of sign-in", "Seconde étape de connexion"), page, failure);
    }

    private static IResult StepPage(Visitor visitor, SecondStepPage page) => Page.Outside<SecondStepView, SecondStepPage>(
        visitor, new("Second step", "Seconde étape"), page, page.Failure);
}
