using Filon.Workspaces;
using Microsoft.Net.Http.Headers;

namespace Filon.Server.Shell;

/// <summary>Whoever is in front of the screen: signed in or not, their language, their theme (<c>light</c>, <c>dark</c>, null: the system's).</summary>
public sealed record Visitor(Account? Account, Language Language, string? Theme)
{
    public const string LanguageCookie = "filon-language", ThemeCookie = "filon-theme";

    /// <summary>The account's choice first, then this browser's, then what the browser asks for, then English.</summary>
    public static Visitor Of(HttpContext context)
    {
        if (context.Features.Get<Visitor>() is { } known) return known;
        return new(null, LanguageOf(context.Request), ThemeOf(context.Request));
    }

    internal static Visitor Of(HttpContext context, Account account) => new(
        account, account.ChosenLanguage ?? LanguageOf(context.Request), account.Theme ?? ThemeOf(context.Request));

    /// <summary>Lets a handler take the visitor as a parameter.</summary>
    public static ValueTask<Visitor?> BindAsync(HttpContext context) => ValueTask.FromResult<Visitor?>(Of(context));

    private static Language LanguageOf(HttpRequest request) =>
        Languages.FromTag(OwnCookies.Read(request, LanguageCookie))
        ?? request.GetTypedHeaders().AcceptLanguage
            .OrderByDescending(said => said.Quality ?? 1)
            .Select(said => Languages.FromTag(said.Value.Value))
            .FirstOrDefault(language => language is not null)
        ?? Language.English;

    private static string? ThemeOf(HttpRequest request) => OwnCookies.Read(request, ThemeCookie) switch { "light" => "light", "dark" => "dark", _ => null };
}
