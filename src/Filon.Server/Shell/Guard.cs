using Filon.Accounts;
using Filon.Audit;
using Filon.Server.Accounts;
using Filon.Server.Audit;
using Filon.Workspaces;
using Microsoft.AspNetCore.Antiforgery;

namespace Filon.Server.Shell;

/// <summary>
/// Stands before every route: who is this, are they a member here, is their role enough, did the act come from our own page.
/// A route that does not say who may use it is refused. A workspace one is not a member of does not exist (404).
/// A token (<see cref="ApiToken"/>) is held to the same, to its own workspace, role and scope besides; only a cookie can be borrowed, so only
/// a cookie needs the proof that the act came from our page.
/// </summary>
internal sealed class Guard(RequestDelegate next, Recognition recognition, WorkspaceStore workspaces, SecondFactorDuty duty, IAntiforgery antiforgery)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var access = context.GetEndpoint()?.Metadata.GetMetadata<Access>();
        if (!await recognition.RecogniseAsync(context)) return;
        var token = context.Features.Get<ApiToken>();
        if (context.GetEndpoint() is null) await Refusals.NotFoundAsync(context);
        else if (context.GetEndpoint() is not RouteEndpoint) await Refusals.WrongKindAsync(context, next);
        else if (access is null) await Refusals.ForbiddenAsync(context);
        else if (access.SignedIn && Visitor.Of(context).Account is null) await Refusals.SignInAsync(context);
        else if (access is { SignedIn: true, Role: null, Tokens: false } && token is not null) await Refusals.TokenElsewhereAsync(context);
        else if (access.Role is { } role && !await EnterAsync(context, role, token)) return;
        else if (token is null && !await CameFromOurPageAsync(context)) await Refusals.ForgedAsync(context);
        else await PassAsync(context);
    }

    private Task PassAsync(HttpContext context)
    {
        if (!IsReading(context)) Act.Begin(ActOf.Request(context));
        return next(context);
    }

    private async Task<bool> EnterAsync(HttpContext context, Role required, ApiToken? token)
    {
        var visitor = Visitor.Of(context);
        var slug = context.GetRouteValue("workspace") as string ?? "";
        var membership = await workspaces.MembershipAsync(slug, visitor.Account!.Id, context.RequestAborted);
        if (membership is null || (token is not null && token.WorkspaceId != membership.Workspace.Id))
        {
            await Refusals.NotFoundAsync(context);
            return false;
        }

        if (await duty.RefuseAsync(membership.Workspace, visitor.Account, context.RequestAborted) is { } without)
        {
            await Refusals.SecondFactorAsync(context, without);
            return false;
        }

        var role = token?.RoleOf(membership.Role) ?? membership.Role;
        context.Features.Set(new Visit(membership.Workspace, visitor.Account, role, visitor.Language, visitor.Theme));
        var mayAct = token is not { Scope: TokenScope.Read } || IsReading(context);
        if (role.Allows(required) && mayAct) return true;
        await (mayAct ? Refusals.ForbiddenAsync(context) : Refusals.TokenOnlyReadsAsync(context));
        return false;
    }

    private async Task<bool> CameFromOurPageAsync(HttpContext context) =>
        IsReading(context) || (context.Request.Headers["Sec-Fetch-Site"] != "cross-site" && await HoldsOurTokenAsync(context));

    private async Task<bool> HoldsOurTokenAsync(HttpContext context)
    {
        try
        {
            return await antiforgery.IsRequestValidAsync(context);
        }
        catch (AntiforgeryValidationException)
        {
            return false; // a form that cannot be read holds no token
        }
    }

    private static bool IsReading(HttpContext context) => HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method);
}
