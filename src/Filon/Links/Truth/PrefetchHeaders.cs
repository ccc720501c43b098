namespace Filon.Links.Truth;

/// <summary>What browsers say when they fetch a page before anybody asks for it.</summary>
public static class PrefetchHeaders
{
    /// <summary>The headers to read: <c>Sec-Purpose</c> and <c>Purpose</c> (Chromium, Firefox, Safari), <c>X-Moz</c> (older Firefox), <c>X-Purpose</c> (older Safari).</summary>
    public static IReadOnlyList<string> Names { get; } = ["Sec-Purpose", "Purpose", "X-Purpose", "X-Moz"];

    private static readonly string[] Ahead = ["prefetch", "prerender", "preview", "instant"];

    /// <summary>Does the value of one of these headers mean that nobody has clicked yet? <c>prefetch;prerender</c> does.</summary>
    public static bool Says(string? value)
    {
        if (string.IsNullOrEmpty(value)) return false;
        foreach (var word in Ahead)
            if (value.Contains(word, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }
}
