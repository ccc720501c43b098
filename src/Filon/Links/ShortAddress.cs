namespace Filon.Links;

/// <summary>Short addresses as files write them and people type them.</summary>
public static class ShortAddress
{
    /// <summary>Host and code in lower case: without scheme, <c>www</c>, query or last slash. <c>https://Go.example.com/Demo?s=1</c> is <c>go.example.com/demo</c>.</summary>
    public static string Compared(string address)
    {
        var text = address.Trim();
        var scheme = text.IndexOf("://", StringComparison.Ordinal);
        if (scheme >= 0) text = text[(scheme + 3)..];
        var end = text.IndexOfAny(['?', '#']);
        if (end >= 0) text = text[..end];
        text = text.TrimEnd('/', '+').ToLowerInvariant();
        return text.StartsWith("www.", StringComparison.Ordinal) ? text[4..] : text;
    }
}
