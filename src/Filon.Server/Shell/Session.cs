using System.Globalization;
using System.Security.Claims;
using Filon.Accounts;
using Filon.Server.Accounts;
using Filon.Workspaces;

namespace Filon.Server.Shell;

/// <summary>The cookie of whoever is signed in: the secret of a session that is kept on the server, and nothing else.</summary>
internal static class Session
{
    private const string CookieName = "filon";

    public static string? SecretOf(HttpContext context) => OwnCookies.Read(context.Request, CookieName);

    /// <summary>The number of the session of this request; null where a token, or nobody, is there.</summary>
    public static long? NumberOf(HttpContext context) => context.Features.Get<AccountSession>()?.Id;

    /// <summary>To whom the anti-forgery tokens of our pages belong.</summary>
    public static ClaimsPrincipal PrincipalOf(Account account) => new(new ClaimsIdentity(
        [new(ClaimTypes.NameIdentifier, account.Id.ToString(CultureInfo.InvariantCulture))], CookieName));

    /// <summary>Signs in with a new session; the one this browser had ends.</summary>
    public static async Task BeginAsync(HttpContext context, Account account)
    {
        var sessions = context.RequestServices.GetRequiredService<SessionStore>();
        var secret = await sessions.BeginAsync(account, context.Request.Headers.UserAgent, NumberOf(context));
        var life = context.RequestServices.GetRequiredService<SessionTerms>().Life;
        OwnCookies.Keep(context, CookieName, secret, life.ToTimeSpan());
        context.RequestServices.GetRequiredService<KnownBrowsers>().Remember(context, account);
    }

    /// <summary>Signs out: the session ends, whoever may hold a copy of its cookie.</summary>
    public static async Task EndAsync(HttpContext context)
    {
        if (NumberOf(context) is { } session && Visitor.Of(context).Account is { } account)
            await context.RequestServices.GetRequiredService<SessionStore>().EndAsync(account.Id, session, CancellationToken.None);
        OwnCookies.Forget(context, CookieName);
    }
}
