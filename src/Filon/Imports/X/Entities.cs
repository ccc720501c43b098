namespace Filon.Imports.X;

/// <summary>X escapes three signs in texts, once: "&amp;amp;" stands for what the author wrote as "&amp;".</summary>
internal static class Entities
{
    public static string Decode(string text) => text.Contains('&', StringComparison.Ordinal)
        ? text.Replace("&lt;", "<", StringComparison.Ordinal).Replace("&gt;", ">", StringComparison.Ordinal).Replace("&amp;", "&", StringComparison.Ordinal)
        : text;
}
