using Filon.Server.Shell;
using Filon.Workspaces;
using Microsoft.AspNetCore.DataProtection;

namespace Filon.Server.Api;

/// <summary>
/// <c>Idempotency-Key</c>: an act that its caller names is done once; asked for again it gets the answer it got. The name is held in the
/// database, so that two nodes do not both do it; answers are sealed, for they may hold a secret that is shown once.
/// </summary>
internal sealed class Repeats(RequestDelegate next, IdempotencyStore keys, IDataProtectionProvider protection, TimeProvider clock)
{
    public const string Header = "Idempotency-Key", Replayed = "Idempotent-Replayed";
    private const int Longest = 200;
    private static readonly TimeSpan Renewal = TimeSpan.FromSeconds(10);
    private readonly IDataProtector _seal = protection.CreateProtector("Filon.Api.Answer");

    public async Task InvokeAsync(HttpContext context)
    {
        var name = context.Request.Headers[Header].ToString();
        if (name.Length == 0 || !HttpMethods.IsPost(context.Request.Method) || !Page.IsApi(context.Request) || Visitor.Of(context).Account is not { } account)
        {
            await next(context);
            return;
        }

        if (name.Length > Longest)
        {
            await new Refused(TooLong).ExecuteAsync(context);
            return;
        }

        var workspace = context.Features.Get<Visit>()?.Workspace.Id ?? 0;
        var claim = await keys.ClaimAsync(workspace, account.Id, (name, await RequestHash.OfAsync(context.Request)), context.RequestAborted);
        if (claim.State == IdempotencyState.Ours) await DoAsync(context, (workspace, account.Id, name, claim.Claim));
        else if (claim.Answer is { } answer) await RepeatAsync(context, answer);
        else await RefuseAsync(context, claim.State);
    }

    private async Task DoAsync(HttpContext context, (long Workspace, long Account, string Name, long Claim) held)
    {
        var answered = false;
        var outside = context.Response.Body;
        using var body = new MemoryStream();
        context.Response.Body = body;
        await using var timer = clock.CreateTimer(
            _ => _ = keys.RenewAsync(held.Workspace, held.Account, held.Name, held.Claim, CancellationToken.None), null, Renewal, Renewal);
        try
        {
            await next(context);
            if (context.Response.StatusCode < StatusCodes.Status500InternalServerError)
            {
                var answer = new KeptAnswer(context.Response.StatusCode, context.Response.ContentType, _seal.Protect(Convert.ToBase64String(body.ToArray())));
                await keys.AnswerAsync(held.Workspace, held.Account, (held.Name, held.Claim), answer, CancellationToken.None);
                answered = true;
            }
        }
        finally
        {
            context.Response.Body = outside;
            if (!answered) await keys.ReleaseAsync(held.Workspace, held.Account, held.Name, held.Claim, CancellationToken.None);
        }

        body.Position = 0;
        await body.CopyToAsync(outside, context.RequestAborted);
    }

    private async Task RepeatAsync(HttpContext context, KeptAnswer answer)
    {
        (context.Response.StatusCode, context.Response.ContentType) = (answer.Status, answer.ContentType);
        context.Response.Headers[Replayed] = "true";
        var body = Convert.FromBase64String(_seal.Unprotect(answer.Body));
        if (body.Length > 0) await context.Response.Body.WriteAsync(body, context.RequestAborted);
    }

    private static Task RefuseAsync(HttpContext context, IdempotencyState state)
    {
        if (state == IdempotencyState.AtWork) context.Response.Headers.RetryAfter = "1";
        return new Refused(state == IdempotencyState.AtWork ? AtWork : Another).ExecuteAsync(context);
    }

    private static Failure TooLong { get; } = Failure.Invalid(new Problem(Header, new("At most 200 characters.", "Au plus 200 caractères.")));

    private static Failure AtWork { get; } = new(FailureKind.Conflict,
        "This very act is being done right now: ask again in a second.", "Cet acte même est en cours\u00a0: redemandez dans une seconde.");

    private static Failure Another { get; } = Failure.Invalid(new Problem(Header, new(
        "This key was used for another act. Give this one a key of its own.", "Cette clé a servi à un autre acte. Donnez à celui-ci sa propre clé.")));
}
