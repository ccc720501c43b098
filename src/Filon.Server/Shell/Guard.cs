using System.Globalization;
using System.Security.Claims;
using Filon.Workspaces;
using Microsoft.AspNetCore.Antiforgery;

namespace Filon.Server.Shell;

/// <summary>
/// Stands before every route: who is this, are they a member here, is their role enough, did the act come from our own page.
/// A route that does not say who may use it is refused. A workspace one is not a member of does not exist (404).
/// </summary>
internal sealed class Guard(RequestDelegate next, AccountStore accounts, WorkspaceStore workspaces, IAntiforgery antiforgery)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var access = context.GetEndpoint()?.Metadata.GetMetadata<Access>();
        await RecogniseAsync(context);
        if (context.GetEndpoint() is null) await Refusals.NotFoundAsync(context);
        else if (context.GetEndpoint() is not RouteEndpoint) await Refusals.WrongKindAsync(context, next);
        else if (access is null) await Refusals.ForbiddenAsync(context);
        else if (access.SignedIn && Visitor.Of(context).Account is null) await Refusals.SignInAsync(context);
        else if (access.Role is { } role && !await EnterAsync(context, role)) return;
        else if (!await CameFromOurPageAsync(context)) await Refusals.ForgedAsync(context);
        else await next(context);
    }

    private async Task RecogniseAsync(HttpContext context)
    {
        if (!long.TryParse(context.User.FindFirstValue(ClaimTypes.NameIdentifier), CultureInfo.InvariantCulture, out var id)) return;
        var account = await accounts.FindAsync(id, context.RequestAborted);
        if (account is null || account.Stamp != context.User.FindFirstValue(Session.StampClaim)) context.User = new ClaimsPrincipal();
        else context.Features.Set(Visitor.Of(context, account));
    }

    private async Task<bool> EnterAsync(HttpContext context, Role required)
    {
        var visitor = Visitor.Of(context);
        var slug = context.GetRouteValue("workspace") as string ?? "";
        var membership = await workspaces.MembershipAsync(slug, visitor.Account!.Id, context.RequestAborted);
        if (membership is null)
        {
            await Refusals.NotFoundAsync(context);
            return false;
        }

        context.Features.Set(new Visit(membership.Workspace, visitor.Account, membership.Role, visitor.Language, visitor.Theme));
        if (membership.Role.Allows(required)) return true;
        await Refusals.ForbiddenAsync(context);
        return false;
    }

    private async Task<bool> CameFromOurPageAsync(HttpContext context)
    {
        if (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method)) return true;
        return await antiforgery.IsRequestValidAsync(context);
    }
}
