using System.Text.Json;

namespace Filon.Server.Shell;

/// <summary>What was just done, told once on the next page, with the address that undoes it where there is one.</summary>
public sealed record Notice(Sentence Sentence, string? Undo)
{
    private const string Cookie = "filon-notice";

    internal void Leave(HttpContext context) => OwnCookies.Keep(context, Cookie, Uri.EscapeDataString(JsonSerializer.Serialize(this)), TimeSpan.FromMinutes(1));

    /// <summary>Takes the notice left by the last act, if any: it is told once.</summary>
    internal static Notice? Take(HttpContext context)
    {
        if (OwnCookies.Read(context.Request, Cookie) is not { Length: > 0 } left) return null;
        OwnCookies.Forget(context, Cookie);
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
