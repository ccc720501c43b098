using System.Security.Claims;
using Filon.Accounts;
using Filon.Audit;
using Filon.Server.Audit;
using Filon.Server.Accounts;
using Filon.Workspaces;
using Microsoft.Net.Http.Headers;

namespace Filon.Server.Shell;

/// <summary>
/// Who is there: by the session whose secret the cookie holds, or below <c>/api</c> by a token. Never by both: where a token is shown, the cookie is not looked at,
/// so that a forged request cannot borrow a browser's session and a bad token cannot hide behind a good cookie.
/// </summary>
internal sealed class Recognition(SessionStore sessions, AccountStore accounts, ApiTokenStore tokens, Throttle throttle, AuditStore audit)
{
    private const string Bearer = "Bearer ";

    /// <returns>False where the request was refused and answered.</returns>
    public async Task<bool> RecogniseAsync(HttpContext context)
    {
        var said = context.Request.Headers[HeaderNames.Authorization].ToString();
        if (!said.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)) return await BySessionAsync(context);
        context.User = new ClaimsPrincipal();
        return !Page.IsApi(context.Request) || await ByTokenAsync(context, said[Bearer.Length..].Trim());
    }

    private async Task<bool> BySessionAsync(HttpContext context)
    {
        if (await sessions.FindAsync(Session.SecretOf(context), context.RequestAborted) is not { } found) return true;
        context.User = Session.PrincipalOf(found.Account);
        context.Features.Set(found.Session);
        context.Features.Set(Visitor.Of(context, found.Account));
        return true;
    }

    /// <summary>A good token passes always; bad ones are counted by network, and soon answered without a word about why.</summary>
    private async Task<bool> ByTokenAsync(HttpContext context, string secret)
    {
        if (await tokens.FindGoodAsync(secret, context.RequestAborted) is { } token && await accounts.FindAsync(token.AccountId, context.RequestAborted) is { } account)
        {
            await tokens.UsedAsync(token, context.RequestAborted);
            context.Features.Set(token);
            context.Features.Set(Visitor.Of(context, account));
            return true;
        }

        var tooOften = await throttle.TryAsync(Throttle.Network("token", context.Connection.RemoteIpAddress?.ToString() ?? ""));
        if (tooOften is null) await audit.SayAsync(ActOf.Refused(context, "token/refused"), context.RequestAborted);
        await (tooOften is null ? Refusals.BadTokenAsync(context) : Refusals.TooOftenAsync(context, tooOften));
        return false;
    }
}
