using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace Filon.Imports.X;

/// <summary>The two ways in which archives write a moment: "Sat Feb 18 19:45:15 +0000 2023" for tweets, ISO elsewhere.</summary>
internal static class XTime
{
    private static readonly int[] MonthKeys = [.. "JanFebMarAprMayJunJulAugSepOctNovDec".Chunk(3).Select(m => Key((byte)m[0], (byte)m[1], (byte)m[2]))];

    public static Instant? Read(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String) return null;
        if (reader.ValueSpan.Length == 30 && reader.ValueSpan[3] == ' ') return Spelt(reader.ValueSpan);
        return JsonText.String(ref reader) is { } text && InstantPattern.ExtendedIso.Parse(text) is { Success: true } iso ? iso.Value : null;
    }

    private static Instant? Spelt(ReadOnlySpan<byte> text)
    {
        var month = Array.IndexOf(MonthKeys, Key(text[4], text[5], text[6])) + 1;
        var (day, year) = (Digits(text[8..10]), Digits(text[26..30]));
        var (hour, minute, second) = (Digits(text[11..13]), Digits(text[14..16]), Digits(text[17..19]));
        if (month == 0 || year is < 2006 or > 2200 || hour is < 0 or > 23 || minute is < 0 or > 59 || second is < 0 or > 59) return null;
        if (day < 1 || day > CalendarSystem.Iso.GetDaysInMonth(year, month)) return null;
        var (offsetHours, offsetMinutes) = (Digits(text[21..23]), Digits(text[23..25]));
        if (offsetHours < 0 || offsetMinutes < 0) return null;
        var offset = Duration.FromMinutes((text[20] == (byte)'-' ? -1 : 1) * ((offsetHours * 60) + offsetMinutes));
        return Instant.FromUtc(year, month, day, hour, minute, second) - offset;
    }

    private static int Digits(ReadOnlySpan<byte> text)
    {
        var value = 0;
        foreach (var b in text)
        {
            if (b is < (byte)'0' or > (byte)'9') return -1;
            value = (value * 10) + b - '0';
        }

        return value;
    }

    private static int Key(byte a, byte b, byte c) => (a << 16) | (b << 8) | c;
}
