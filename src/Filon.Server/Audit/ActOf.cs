using Filon.Accounts;
using Filon.Audit;
using Filon.Server.Shell;

namespace Filon.Server.Audit;

/// <summary>What a request is about to do, as the log writes it.</summary>
internal static class ActOf
{
    public static Act Request(HttpContext context)
    {
        var visit = context.Features.Get<Visit>();
        var act = new Act(
            CodeOf((RouteEndpoint)context.GetEndpoint()!, context.Request.Method), Page.IsApi(context.Request) ? "api" : "page",
            Below(context.Request.Path.Value ?? "", visit), CoarseAddress.Of(context.Connection.RemoteIpAddress)) { Workspace = visit?.Workspace.Id ?? 0 };
        if (Visitor.Of(context).Account is not { } account) return act;
        return act.By(account.Id, context.Features.Get<ApiToken>() is { } token ? $"{account.Email} ({token.Prefix})" : account.Email);
    }

    /// <summary>Something the server refused before anybody was known.</summary>
    public static Act Refused(HttpContext context, string code) =>
        new(code, Page.IsApi(context.Request) ? "api" : "page", "", CoarseAddress.Of(context.Connection.RemoteIpAddress));

    /// <summary>The same for the page and the API: <c>POST /w/{workspace}/costs/{id}/remove</c> is <c>costs/remove</c>.</summary>
    public static string CodeOf(RouteEndpoint route, string method)
    {
        var segments = route.RoutePattern.PathSegments
            .Where(segment => segment.IsSimple).Select(segment => (segment.Parts[0] as Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart)?.Content).OfType<string>()
            .SkipWhile(word => word is "api" or "v1" or "w");
        return string.Join('/', HttpMethods.IsDelete(method) ? segments.Append("delete") : segments);
    }

    private static string Below(string path, Visit? visit)
    {
        if (visit is null) return path.TrimStart('/');
        var start = path.IndexOf($"/w/{visit.Workspace.Slug}/", StringComparison.Ordinal);
        return start < 0 ? path.TrimStart('/') : path[(start + visit.Workspace.Slug.Length + 4)..];
    }
}
