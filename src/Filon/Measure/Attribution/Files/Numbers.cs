using System.Globalization;
using System.Runtime.CompilerServices;

namespace Filon.Measure.Attribution.Files;

/// <summary>
/// Counts and amounts as spreadsheets write them: <c>12</c>, <c>1,234.50</c>, and where fields are separated by semicolons also
/// <c>1 234,50</c>. Never negative, never infinite.
/// </summary>
internal static class Numbers
{
    /// <summary>Beyond this a sum would no longer be exact, or finite.</summary>
    public const double Most = 1e15;

    private static readonly double[] PowersOfTen = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];

    /// <summary>Null when it is a number; otherwise what is wrong with it. An empty field is 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Sentence? Read(ReadOnlySpan<byte> field, bool decimalComma, out double number)
    {
        number = 0;
        if (field.IsEmpty) return null;
        if (field.Length == 1 && field[0] - '0' is >= 0 and <= 9 and var digit) { number = digit; return null; }
        return Simple(field, out number) ? null : Careful(field, decimalComma, out number);
    }

    /// <summary>Up to fifteen digits, with or without a point: the quotient of two exact numbers is rounded as it should.</summary>
    private static bool Simple(ReadOnlySpan<byte> field, out double number)
    {
        long digits = 0;
        var point = -1;
        number = 0;
        if (field.Length > 15) return false;
        for (var i = 0; i < field.Length; i++)
        {
            var digit = field[i] - '0';
            if ((uint)digit <= 9) digits = digits * 10 + digit;
            else if (field[i] == '.' && point < 0 && i > 0 && i < field.Length - 1) point = i;
            else return false;
        }
        number = point < 0 ? digits : digits / PowersOfTen[field.Length - 1 - point];
        return true;
    }

    private static Sentence? Careful(ReadOnlySpan<byte> field, bool decimalComma, out double number)
    {
        var text = System.Text.Encoding.UTF8.GetString(field);
        var plain = Plain(text, decimalComma);
        if (!double.TryParse(plain, NumberStyles.Float, CultureInfo.InvariantCulture, out number) || double.IsNaN(number))
            return Sentence.Format("“{0}” is not a number.", "« {0} » n’est pas un nombre.", Short(text));
        if (number < 0)
            return Sentence.Format("“{0}” is negative.", "« {0} » est négatif.", Short(text));
        if (number > Most)
            return Sentence.Format("“{0}” is more than Filon counts.", "« {0} » dépasse ce que Filon compte.", Short(text));
        return null;
    }

    private static string Plain(string text, bool decimalComma)
    {
        var kept = string.Concat(text.Where(c => c is not (' ' or '\u00A0' or '\u202F' or '\u2009' or '€' or '$' or '£')));
        int comma = kept.LastIndexOf(','), point = kept.LastIndexOf('.');
        if (comma < 0 && (!decimalComma || point == kept.IndexOf('.', StringComparison.Ordinal))) return kept;
        if (comma < 0 || (decimalComma && comma > point)) return Grouped(kept, '.', ',');
        return Grouped(kept, ',', '.');
    }

    /// <summary>Without its thousands separators, where they stand before every third digit; otherwise something that is no number.</summary>
    private static string Grouped(string text, char thousands, char point)
    {
        var whole = text.Split(point) is { Length: <= 2 } parts ? parts[0] : "?";
        var groups = whole.Split(thousands);
        if (groups.Length > 1 && (groups[0].Length is 0 or > 3 || groups.Skip(1).Any(group => group.Length != 3))) return "?";
        return string.Concat(groups) + (text.Length > whole.Length ? "." + text[(whole.Length + 1)..] : "");
    }

    public static string Short(string text) => text.Length <= 40 ? text : text[..40] + "…";
}
