using NodaTime;

namespace Filon.Imports.Values;

/// <summary>The writings of programs, "2026-03-12" and "2026-03-12T10:05:00Z", read without the patience that people's need.</summary>
internal static class IsoText
{
    public static WrittenDate? Read(ReadOnlySpan<char> text)
    {
        if (text.Length is not (10 or 19 or 20) || text[4] != '-' || text[7] != '-') return null;
        var (year, month, day) = (Digits(text[..4]), Digits(text[5..7]), Digits(text[8..10]));
        if (year is < 1900 or > 2200 || month is < 1 or > 12 || day < 1 || day > CalendarSystem.Iso.GetDaysInMonth(year, month)) return null;
        var date = new LocalDate(year, month, day);
        if (text.Length == 10) return new(date, null, null, false);
        if (text[10] is not ('T' or ' ') || text[13] != ':' || text[16] != ':' || (text.Length == 20 && text[19] != 'Z')) return null;
        var (hour, minute, second) = (Digits(text[11..13]), Digits(text[14..16]), Digits(text[17..19]));
        return hour is < 0 or > 23 || minute is < 0 or > 59 || second is < 0 or > 59 ? null
            : new(date, new LocalTime(hour, minute, second), text.Length == 20 ? Offset.Zero : null, false);
    }

    private static int Digits(ReadOnlySpan<char> text)
    {
        var value = 0;
        foreach (var c in text)
        {
            if (!char.IsAsciiDigit(c)) return -1;
            value = (value * 10) + c - '0';
        }

        return value;
    }
}
