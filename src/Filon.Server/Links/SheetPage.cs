using Filon.Links;

namespace Filon.Server.Links;

/// <summary>A link's QR code for several stands, each with its own source label.</summary>
public sealed record SheetPage(Link Link, string Address, string Typed, IReadOnlyList<string> Labels)
{
    private const int Most = 60, Longest = 64;

    /// <param name="stands">Labels, one a line or separated by commas.</param>
    public static SheetPage Of(Link link, string address, string? stands)
    {
        var typed = stands ?? "stand-1\nstand-2\nstand-3";
        return new(link, address, typed, [.. typed.Split(['\n', '\r', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(label => label[..Math.Min(label.Length, Longest)]).Distinct(StringComparer.Ordinal).Take(Most)]);
    }

    /// <summary>The address in a QR code: it says that it was scanned, and where.</summary>
    public static string Scanned(string address, string? label) => string.IsNullOrWhiteSpace(label) ? $"{address}?qr=1" : $"{address}?s={Uri.EscapeDataString(label.Trim())}&qr=1";
}
