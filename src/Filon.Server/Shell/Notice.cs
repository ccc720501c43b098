using System.Text.Json;

namespace Filon.Server.Shell;

/// <summary>What was just done, told once on the next page, with the address that undoes it where there is one.</summary>
public sealed record Notice(Sentence Sentence, string? Undo)
{
    private const string Cookie = "filon-notice";

    internal void Leave(HttpContext context) => context.Response.Cookies.Append(
        Cookie, Uri.EscapeDataString(JsonSerializer.Serialize(this)),
        new() { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps, MaxAge = TimeSpan.FromMinutes(1), IsEssential = true });

    /// <summary>Takes the notice left by the last act, if any: it is told once.</summary>
    internal static Notice? Take(HttpContext context)
    {
        if (context.Request.Cookies[Cookie] is not { Length: > 0 } left) return null;
        context.Response.Cookies.Delete(Cookie);
        try
        {
            return JsonSerializer.Deserialize<Notice>(Uri.UnescapeDataString(left));
        }
        catch (JsonException)
        {
            return null; // somebody else's cookie: nothing to tell
        }
    }
}
