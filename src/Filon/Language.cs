using System.Globalization;

namespace Filon;

/// <summary>The two languages Filon speaks.</summary>
public enum Language { English, French }

/// <summary>How each language writes its numbers and dates, and how a language is recognised from a tag such as <c>fr-FR</c>.</summary>
public static class Languages
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    public static CultureInfo Culture(this Language language) => language == Language.French ? French : English;

    /// <summary>The two-letter code used in <c>lang=</c> attributes, settings and <c>--lang</c>.</summary>
    public static string Code(this Language language) => language == Language.French ? "fr" : "en";

    /// <summary>Reads <c>fr</c>, <c>fr_FR.UTF-8</c>, <c>en-GB</c>...; null where neither language is meant.</summary>
    public static Language? FromTag(string? tag) =>
        tag is null ? null
        : tag.StartsWith("fr", StringComparison.OrdinalIgnoreCase) ? Language.French
        : tag.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? Language.English
        : null;
}
