using System.Diagnostics;

namespace Filon.Server.Operation;

/// <summary>
/// One line a request, where the log keeps information: method, route, status, duration. The route and not the address,
/// because addresses hold what people search for and tokens of invitations; and never who asked or from where.
/// </summary>
internal sealed class RequestLog(RequestDelegate next, ILogger<RequestLog> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var started = Stopwatch.GetTimestamp();
        try
        {
            await next(context);
        }
        finally
        {
            var route = RouteOf(context);
            Name(Activity.Current, context, route);
            log.LogInformation("{Method} {Route} {Status} in {Milliseconds} ms ({Trace})", Method(context), route,
                context.Response.StatusCode, Math.Round(Stopwatch.GetElapsedTime(started).TotalMilliseconds, 1), context.TraceIdentifier);
        }
    }

    /// <summary>The pattern of the route, <c>/w/{workspace}/people/{id}</c>; a dash where there is none.</summary>
    public static string RouteOf(HttpContext context) =>
        context.GetEndpoint() is RouteEndpoint { RoutePattern.RawText: { } pattern } ? pattern
        : context.Request.Path.StartsWithSegments("/dist", StringComparison.Ordinal) ? "/dist" : "-";

    // a method is a word the client chose
    private static string Method(HttpContext context) => context.Request.Method is "GET" or "POST" or "PUT" or "DELETE" or "HEAD" or "PATCH" or "OPTIONS" ? context.Request.Method : "OTHER";

    private static void Name(Activity? activity, HttpContext context, string route)
    {
        if (activity is null) return;
        activity.DisplayName = $"{Method(context)} {route}";
        activity.SetTag("http.request.method", Method(context));
        activity.SetTag("http.route", route);
        activity.SetTag("http.response.status_code", context.Response.StatusCode);
        if (context.Response.StatusCode >= 500) activity.SetStatus(ActivityStatusCode.Error);
    }
}
