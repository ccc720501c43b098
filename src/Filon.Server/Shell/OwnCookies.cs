namespace Filon.Server.Shell;

/// <summary>
/// Our cookies: closed to scripts and to other sites. Where people come by HTTPS they travel by HTTPS alone and bear <c>__Host-</c>, so that no
/// neighbouring host can set them.
/// </summary>
internal static class OwnCookies
{
    public static string? Read(HttpRequest request, string name) => request.Headers.Cookie.Count == 0 ? null : request.Cookies[NameOf(name, request.IsHttps)];

    public static void Keep(HttpContext context, string name, string value, TimeSpan life) =>
        context.Response.Cookies.Append(NameOf(name, context.Request.IsHttps), value, Options(context, life));

    public static void Forget(HttpContext context, string name) => context.Response.Cookies.Delete(NameOf(name, context.Request.IsHttps), Options(context, null));

    public static string NameOf(string name, bool https) => https ? "__Host-" + name : name;

    private static CookieOptions Options(HttpContext context, TimeSpan? life) => new()
    {
        HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps, Path = "/", MaxAge = life, IsEssential = true,
    };
}
