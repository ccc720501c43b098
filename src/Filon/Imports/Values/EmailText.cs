using System.Buffers;

namespace Filon.Imports.Values;

/// <summary>E-mail addresses and host names, in the one form in which they are compared.</summary>
internal static class EmailText
{
    private static readonly SearchValues<char> Forbidden = SearchValues.Create(" \t,;()<>\"\u00a0");

    /// <summary>Lower-cased, without "mailto:" and a name around it; null for what has not the form of an address.</summary>
    public static string? Read(string text)
    {
        text = text.Trim();
        var open = text.LastIndexOf('<');
        if (open >= 0 && text.EndsWith('>')) text = text[(open + 1)..^1];
        if (text.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase)) text = text[7..];
        text = text.Trim().ToLowerInvariant();
        var at = text.IndexOf('@', StringComparison.Ordinal);
        return at > 0 && at == text.LastIndexOf('@') && text.Length <= 254 && !text.AsSpan().ContainsAny(Forbidden) && IsHost(text.AsSpan(at + 1))
            ? text : null;
    }

    /// <summary>The host of an address of a page or of a bare domain: lower-cased, without www; null for what is none.</summary>
    public static string? Host(string text)
    {
        text = text.Trim();
        var start = text.IndexOf("://", StringComparison.Ordinal);
        if (start >= 0) text = text[(start + 3)..];
        var end = text.AsSpan().IndexOfAny("/?#:");
        if (end >= 0) text = text[..end];
        text = text.ToLowerInvariant().TrimEnd('.');
        if (text.StartsWith("www.", StringComparison.Ordinal)) text = text[4..];
        return IsHost(text) ? text : null;
    }

    private static bool IsHost(ReadOnlySpan<char> host)
    {
        if (host.Length < 3 || host.IndexOf('.') <= 0 || host[^1] is '.' or '-' || host.IndexOf("..") >= 0) return false;
        foreach (var c in host)
        {
            if (!char.IsLetterOrDigit(c) && c is not ('.' or '-')) return false;
        }

        return true;
    }
}
