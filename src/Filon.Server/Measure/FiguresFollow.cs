using Filon.Measure.Ledger;
using Filon.Server.Shell;

namespace Filon.Server.Measure;

/// <summary>For acts of other rooms that change what the figures depend on: who is one person, a rate of exchange.</summary>
internal static class FiguresFollow
{
    /// <summary>Once the act is done, the figures are marked stale and computed anew; a refused act changes nothing.</summary>
    public static RouteHandlerBuilder ThenRecompute(this RouteHandlerBuilder route) => route.AddEndpointFilter(async (context, next) =>
    {
        var result = await next(context);
        if (result is (DoneResult or IStatusCodeHttpResult { StatusCode: null or < StatusCodes.Status400BadRequest }) && context.HttpContext.Features.Get<Visit>() is { } visit)
            await context.HttpContext.RequestServices.GetRequiredService<LedgerStore>().RequestAsync(visit.Workspace.Id, context.HttpContext.RequestAborted);
        return result;
    });
}
