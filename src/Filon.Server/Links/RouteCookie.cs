using System.Globalization;

namespace Filon.Server.Links;

/// <summary>Which side of an A/B trial a browser was led to, kept by the browser under the link's own path, so that it is led there again.</summary>
internal static class RouteCookie
{
    private const string Name = "filon-route";

    public static int Of(HttpRequest request) =>
        request.Cookies[Name] is { } kept && int.TryParse(kept, NumberStyles.None, CultureInfo.InvariantCulture, out var route) ? route : 0;

    public static void Keep(HttpContext context, int route) =>
        context.Response.Cookies.Append(Name, route.ToString(CultureInfo.InvariantCulture), new()
        {
            Path = context.Request.Path.Value, HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps, MaxAge = TimeSpan.FromDays(90),
        });
}
