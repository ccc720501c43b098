using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace Filon.Imports.Values;

/// <summary>Dates as files write them, in French and English. A date that two people would read two ways is not read.</summary>
internal static partial class DateText
{
    private const string Clock = @"(?:(?:[T ,]|\s+(?:à|at)\s+)\s*(?<h>\d{1,2})[:h.](?<i>\d{2})(?:[:.](?<s>\d{2})(?:[.,]\d+)?)?\s*(?<ap>[AaPp]\.?[Mm]\.?)?)?\s*(?<z>Z|UTC|GMT|[+-]\d{2}:?\d{2})?";

    [GeneratedRegex(@"^(?<y>\d{4})[-/.](?<m>\d{1,2})[-/.](?<d>\d{1,2})" + Clock + "$", RegexOptions.ExplicitCapture)]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"^(?<a>\d{1,2})[-/.](?<b>\d{1,2})[-/.](?<y>\d{4}|\d{2})" + Clock + "$", RegexOptions.ExplicitCapture)]
    private static partial Regex YearLast();

    [GeneratedRegex(@"^(?:\p{L}+\.?,?\s+)?(?<d>\d{1,2})(?:er|st|nd|rd|th)?[\s-]+(?<n>\p{L}+)\.?,?[\s-]+(?<y>\d{4}|\d{2})" + Clock + "$", RegexOptions.ExplicitCapture)]
    private static partial Regex DayAndName();

    [GeneratedRegex(@"^(?:\p{L}+\.?,?\s+)?(?<n>\p{L}+)\.?\s+(?<d>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<y>\d{4})" + Clock + "$", RegexOptions.ExplicitCapture)]
    private static partial Regex NameAndDay();

    [GeneratedRegex(@"^(?:(?<y>\d{4})[-/.](?<m>\d{1,2})|(?<m>\d{1,2})[-/.](?<y>\d{4})|(?<n>\p{L}+)\.?[\s-]+(?<y>\d{4}))$", RegexOptions.ExplicitCapture)]
    private static partial Regex Month();

    [GeneratedRegex(@"^\p{L}+\.? (?<n>\p{L}+)\.? (?<d>\d{1,2}) (?<h>\d{1,2}):(?<i>\d{2}):(?<s>\d{2}) (?<z>UTC|GMT|[+-]\d{4}) (?<y>\d{4})$", RegexOptions.ExplicitCapture)]
    private static partial Regex OfPrograms();

    public static WrittenDate? Read(string text, DateOrder? order)
    {
        if (IsoText.Read(text) is { } plain) return plain;
        text = text.Trim().Replace('\u00a0', ' ').Replace('\u202f', ' ');
        if (text.Length is < 4 or > 60) return null;
        if (YearFirst().Match(text) is { Success: true } iso) return Date(iso, Int(iso, "m"), Int(iso, "d"));
        if (YearLast().Match(text) is { Success: true } numbers) return Ordered(numbers, order);
        if (Month().Match(text) is { Success: true } month) return FirstOf(month);
        if (DayAndName().Match(text) is { Success: true } named) return Date(named, MonthNames.Number(named.Groups["n"].Value), Int(named, "d"));
        if (NameAndDay().Match(text) is { Success: true } english) return Date(english, MonthNames.Number(english.Groups["n"].Value), Int(english, "d"));
        if (OfPrograms().Match(text) is { Success: true } program) return Date(program, MonthNames.Number(program.Groups["n"].Value), Int(program, "d"));
        return Digits(text);
    }

    /// <summary>The order this writing betrays: 13/04 is day first, 04/13 month first, 04/05 neither.</summary>
    public static DateOrder? Shows(string text)
    {
        var match = YearLast().Match(text.Trim());
        if (!match.Success) return null;
        var (a, b) = (Int(match, "a"), Int(match, "b"));
        return a > 12 && b <= 12 ? DateOrder.DayFirst : b > 12 && a <= 12 ? DateOrder.MonthFirst
            : match.Groups["ap"].Success ? DateOrder.MonthFirst : null;
    }

    /// <summary>True where only an order between day and month is missing.</summary>
    public static bool IsTwoFold(string text) => YearLast().IsMatch(text.Trim()) && Shows(text) is null && !SameBothWays(text);

    private static bool SameBothWays(string text) => YearLast().Match(text.Trim()) is var m && Int(m, "a") == Int(m, "b");

    private static WrittenDate? Ordered(Match match, DateOrder? order)
    {
        var (a, b) = (Int(match, "a"), Int(match, "b"));
        order ??= a > 12 || a == b ? DateOrder.DayFirst : b > 12 ? DateOrder.MonthFirst : null;
        return order switch
        {
            DateOrder.DayFirst => Date(match, b, a),
            DateOrder.MonthFirst => Date(match, a, b),
            _ => null,
        };
    }

    private static WrittenDate? FirstOf(Match match)
    {
        var month = match.Groups["n"].Success ? MonthNames.Number(match.Groups["n"].Value) : Int(match, "m");
        return month is >= 1 and <= 12 && Year(match) is { } year ? new(new LocalDate(year, month.Value, 1), null, null, true) : null;
    }

    private static WrittenDate? Date(Match match, int? month, int day)
    {
        if (month is not (>= 1 and <= 12) || day < 1 || Year(match) is not { } year) return null;
        if (day > CalendarSystem.Iso.GetDaysInMonth(year, month.Value)) return null;
        var date = new LocalDate(year, month.Value, day);
        if (!match.Groups["h"].Success) return new(date, null, null, false);
        return Time(match) is { } time ? new(date, time, Zone(match.Groups["z"].Value), false) : null;
    }

    private static LocalTime? Time(Match match)
    {
        var (hour, minute, second) = (Int(match, "h"), Int(match, "i"), match.Groups["s"].Success ? Int(match, "s") : 0);
        if (match.Groups["ap"] is { Success: true, Value: var half })
        {
            if (hour is < 1 or > 12) return null;
            hour = (hour % 12) + (half[0] is 'p' or 'P' ? 12 : 0);
        }

        return hour > 23 || minute > 59 || second > 59 ? null : new LocalTime(hour, minute, second);
    }

    private static Offset? Zone(string zone)
    {
        if (zone.Length == 0) return null;
        if (zone[0] is not ('+' or '-')) return Offset.Zero;
        var minutes = (int.Parse(zone.AsSpan(1, 2), CultureInfo.InvariantCulture) * 60) + int.Parse(zone.AsSpan(zone.Length - 2), CultureInfo.InvariantCulture);
        return minutes > 18 * 60 ? Offset.Zero : Offset.FromSeconds((zone[0] == '-' ? -60 : 60) * minutes);
    }

    /// <summary>20260312, Unix seconds, Unix milliseconds.</summary>
    private static WrittenDate? Digits(string text)
    {
        if (!text.All(char.IsAsciiDigit) || !long.TryParse(text, CultureInfo.InvariantCulture, out var number)) return null;
        if (text.Length == 8) return Read($"{text[..4]}-{text[4..6]}-{text[6..]}", null);
        if (text.Length is not (10 or 13)) return null;
        var at = (text.Length == 10 ? Instant.FromUnixTimeSeconds(number) : Instant.FromUnixTimeMilliseconds(number)).InUtc();
        return new(at.Date, at.TimeOfDay, Offset.Zero, false);
    }

    private static int? Year(Match match) => Int(match, "y") switch
    {
        var y when match.Groups["y"].Length == 2 => y + (y < 70 ? 2000 : 1900),
        var y and >= 1900 and <= 2200 => y,
        _ => null,
    };

    private static int Int(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);
}
