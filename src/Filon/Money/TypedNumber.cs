using System.Globalization;

namespace Filon.Money;

/// <summary>A number as somebody types it into a form: "1 234,56", "1,234.56", "50 %", "100 €", in either language.</summary>
public static class TypedNumber
{
    /// <param name="language">Decides "1,234" and "1.234" alone: a French comma parts decimals, an English one thousands.</param>
    /// <returns>The number; null where the text is none.</returns>
    public static decimal? Read(string? text, Language language)
    {
        if (text is null) return null;
        var kept = string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c is not ('€' or '$' or '£' or '%' or '\'' or '’'))).Replace('−', '-');
        var last = Math.Max(kept.LastIndexOf(','), kept.LastIndexOf('.'));
        if (last >= 0) kept = Whole(kept[..last]) + (IsDecimal(kept, last, language) ? "." : "") + kept[(last + 1)..];
        return decimal.TryParse(kept, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : null;
    }

    private static bool IsDecimal(string text, int at, Language language)
    {
        var sign = text[at];
        if (text.Count(sign.Equals) > 1) return false;
        var other = sign == ',' ? '.' : ',';
        if (text.Contains(other, StringComparison.Ordinal)) return true;
        return text.Length - at - 1 != 3 || sign == (language == Language.French ? ',' : '.');
    }

    private static string Whole(string text) => text.Replace(",", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal);
}
