using Filon.Server.Shell;
using Filon.Workspaces;
using Microsoft.AspNetCore.Mvc;

namespace Filon.Server.Workspaces;

/// <summary>One's own page: name, language, theme, password.</summary>
internal static class ProfileRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.Map("GET", "/profile", Access.AnyAccount, (Visitor visitor) => ProfilePage(visitor, null));
        routes.Map("POST", "/profile", Access.AnyAccount, SaveAsync);
        routes.Map("POST", "/profile/password", Access.AnyAccount, ChangePasswordAsync);
        routes.Map("POST", "/appearance", Access.Anyone, ChooseAsync);
    }

    private static async Task<IResult> SaveAsync([FromForm] ProfileForm form, HttpContext context, Visitor visitor, AccountStore accounts, CancellationToken cancel)
    {
        if (await KeepAsync(form, visitor.Account!.Id, accounts, cancel) is { } failure) return ProfilePage(visitor, failure);
        return Done(context, new("Your profile is saved.", "Votre profil est enregistré."));
    }

    /// <summary>Keeps what one says of oneself; what is wrong with it, where something is.</summary>
    internal static async Task<Failure?> KeepAsync(ProfileForm form, long account, AccountStore accounts, CancellationToken cancel)
    {
        if (form.Name?.Trim() is not { Length: > 0 and <= 100 } name)
            return Failure.Invalid(new Problem("name", new("Give a name of at most 100 characters.", "Indiquez un nom d’au plus 100 caractères.")));
        await accounts.RenameAsync(account, name, cancel);
        await accounts.ChooseAsync(account, Languages.FromTag(form.Language), form.Theme, cancel);
        return null;
    }

    private static async Task<IResult> ChangePasswordAsync(
        [FromForm] PasswordForm form, HttpContext context, Visitor visitor, Door door, CancellationToken cancel)
    {
        var stamp = await door.ChangePasswordAsync(visitor.Account!, form.Present, form.Password, cancel);
        if (!stamp.Succeeded) return ProfilePage(visitor, stamp.Failure);
        await Session.BeginAsync(context, visitor.Account! with { Stamp = stamp.Value });
        return Done(context, new(
            "Your password is changed; your other sessions are closed.",
            "Votre mot de passe est changé\u00a0; vos autres sessions sont fermées."));
    }

    /// <summary>Language or theme from the top bar: kept with the account, or in this browser before sign-in.</summary>
    private static async Task<IResult> ChooseAsync(
        [FromForm] AppearanceForm form, HttpContext context, Visitor visitor, AccountStore accounts, CancellationToken cancel)
    {
        var language = Languages.FromTag(form.Language);
        if (visitor.Account is { } account)
            await accounts.ChooseAsync(account.Id, language ?? account.ChosenLanguage, form.Theme ?? account.Theme, cancel);
        if (language is { } spoken) Keep(context, Visitor.LanguageCookie, spoken.Code());
        if (form.Theme is "light" or "dark" or "system") Keep(context, Visitor.ThemeCookie, form.Theme);
        return Results.Redirect(LocalAddress.Of(form.Return));
    }

    private static void Keep(HttpContext context, string cookie, string value) => OwnCookies.Keep(context, cookie, value, TimeSpan.FromDays(365));

    private static IResult Done(HttpContext context, Sentence sentence)
    {
        new Notice(sentence, null).Leave(context);
        return Results.Redirect("/profile");
    }

    private static IResult ProfilePage(Visitor visitor, Failure? failure) => Page.Outside<ProfileView, ProfilePage>(
        visitor, new("Your profile", "Votre profil"), new(visitor.Account!, failure), failure);
}
