using System.Globalization;

namespace Filon.Imports.Values;

/// <summary>
/// Numbers as people write them: "1 234,56", "1,234.56", "(1 234)", "−12", "1.1K", with any of the blanks used between thousands.
/// </summary>
internal static class NumberText
{
    private const int Longest = 40;

    /// <param name="decimalComma">Decides "1,234" and "1.234", and nothing else: all other writings have one reading. Null: such a number is refused.</param>
    public static decimal? Read(ReadOnlySpan<char> text, bool? decimalComma)
    {
        Span<char> kept = stackalloc char[Longest];
        if (Strip(text, kept) is not { } stripped) return null;
        var digits = kept[..stripped.Length];
        if (Normalise(digits, decimalComma) is not { } length) return null;
        if (!decimal.TryParse(digits[..length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)) return null;
        value *= stripped.Scale;
        return stripped.Negative ? -value : value;
    }

    /// <summary>Does this writing show which sign parts the decimals? True for a comma, false for a point, null where it does not show.</summary>
    public static bool? Shows(ReadOnlySpan<char> text)
    {
        var comma = text.LastIndexOf(',');
        var point = text.LastIndexOf('.');
        if (comma < 0 && point < 0) return null;
        if (comma >= 0 && point >= 0) return comma > point;
        var sign = comma >= 0 ? ',' : '.';
        if (text.Count(sign) > 1) return sign == '.';
        return DigitsAfter(text, Math.Max(comma, point)) == 3 ? null : sign == ',';
    }

    /// <summary>True for the blanks found between thousands: space, no-break, narrow no-break, thin, figure.</summary>
    public static bool IsBlank(char c) => c is ' ' or '\t' or '\u00a0' or '\u202f' or '\u2009' or '\u2007';

    private static (int Length, bool Negative, decimal Scale)? Strip(ReadOnlySpan<char> text, Span<char> kept)
    {
        var (length, negative, scale, closed) = (0, false, 1m, false);
        foreach (var c in text)
        {
            if (IsBlank(c) || c is '\'' or '’') continue;
            if (closed) return null;
            switch (c)
            {
                case '-' or '−' or '(' when length == 0 && !negative: negative = true; break;
                case '-' or '−' when length > 0 && !negative: (negative, closed) = (true, true); break;
                case ')' when negative: closed = true; break;
                case '+' when length == 0: break;
                case 'k' or 'K' when length > 0: (scale, closed) = (1_000m, true); break;
                case 'M' when length > 0: (scale, closed) = (1_000_000m, true); break;
                case (>= '0' and <= '9') or ',' or '.' when length < kept.Length: kept[length++] = c; break;
                default: return null;
            }
        }

        return length == 0 ? null : (length, negative, scale);
    }

    /// <summary>Leaves digits and one decimal point; the new length, or null where the signs make no number.</summary>
    private static int? Normalise(Span<char> digits, bool? decimalComma)
    {
        var comma = Shows(digits);
        if (comma is null && digits.ContainsAny(',', '.')) comma = decimalComma;
        if (comma is null && digits.ContainsAny(',', '.')) return null;
        var point = comma == true ? ',' : '.';
        if (digits.Count(point) > 1) return null;
        var length = 0;
        foreach (var c in digits)
        {
            if (char.IsAsciiDigit(c)) digits[length++] = c;
            else if (c == point) digits[length++] = '.';
        }

        return digits[..length] is "." ? null : length;
    }

    private static int DigitsAfter(ReadOnlySpan<char> text, int at)
    {
        var count = 0;
        for (var i = at + 1; i < text.Length && char.IsAsciiDigit(text[i]); i++) count++;
        return count;
    }
}
