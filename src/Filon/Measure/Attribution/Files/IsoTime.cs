using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Filon.Measure.Attribution.Files;

/// <summary>
/// ISO 8601: a date, or a date and a time, with or without seconds, fractions and offset; without an offset it is UTC.
/// </summary>
internal static class IsoTime
{
    public const long TicksPerDay = TimeSpan.TicksPerDay;

    private static ReadOnlySpan<short> DaysBefore => [0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

    private static ReadOnlySpan<byte> DaysIn => [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

    /// <summary>In ticks of 100 nanoseconds since the year 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static bool TryRead(ReadOnlySpan<byte> text, out long ticks)
    {
        if (text.Length >= 19 && Ssse3.IsSupported && TryReadAtOnce(text, out ticks)) return true;
        ticks = 0;
        if (text.Length < 10 || text[4] != '-' || text[7] != '-') return false;
        int century = Two(text, 0), year = Two(text, 2);
        if (century < 0 || year < 0 || !Date(century * 100 + year, Two(text, 5), Two(text, 8), out ticks)) return false;
        return text.Length == 10 || (text[10] is (byte)'T' or (byte)' ' or (byte)'t' && TimeOfDay(text[11..], ref ticks));
    }

    private static bool Date(int year, int month, int day, out long ticks)
    {
        ticks = 0;
        if (year < 1 || (uint)(month - 1) > 11 || day < 1 || day > DaysIn[month] + (month == 2 && IsLeap(year) ? 1 : 0)) return false;
        var before = year - 1;
        ticks = (before * 365 + before / 4 - before / 100 + before / 400 + DaysBefore[month] + (month > 2 && IsLeap(year) ? 1 : 0) + day - 1) * TicksPerDay;
        return true;
    }

    /// <summary>The usual <c>2026-03-31T14:05:00Z</c>, its six numbers by one multiplication; anything else is left to the careful way.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryReadAtOnce(ReadOnlySpan<byte> text, out long ticks)
    {
        ticks = 0;
        var zulu = text.Length == 20 && text[19] == 'Z';
        if ((!zulu && text.Length != 19) || text[10] is not ((byte)'T' or (byte)' ') || text[16] != ':') return false;
        var bytes = Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(text));
        if (bytes.GetElement(4) != '-' || bytes.GetElement(7) != '-' || bytes.GetElement(13) != ':') return false;
        var digits = Vector128.Shuffle(bytes, Vector128.Create((byte)0, 1, 2, 3, 5, 6, 8, 9, 11, 12, 14, 15, 0, 1, 2, 3)) - Vector128.Create((byte)'0');
        if (Vector128.GreaterThanAny(digits, Vector128.Create((byte)9))) return false;
        var pairs = Ssse3.MultiplyAddAdjacent(digits, Vector128.Create((sbyte)10, 1, 10, 1, 10, 1, 10, 1, 10, 1, 10, 1, 10, 1, 10, 1));
        int hour = pairs.GetElement(4), minute = pairs.GetElement(5), second = Two(text, 17);
        if (hour > 23 || minute > 59 || (uint)second > 60) return false;
        if (!Date(pairs.GetElement(0) * 100 + pairs.GetElement(1), pairs.GetElement(2), pairs.GetElement(3), out ticks)) return false;
        ticks += (hour * 3600 + minute * 60 + second) * TimeSpan.TicksPerSecond;
        return true;
    }

    private static bool TimeOfDay(ReadOnlySpan<byte> text, ref long ticks)
    {
        if (text.Length < 5 || text[2] != ':') return false;
        int hour = Two(text, 0), minute = Two(text, 3), second = 0, at = 5;
        if (text.Length >= 8 && text[5] == ':')
        {
            second = Two(text, 6);
            at = 8;
        }
        if ((uint)hour > 23 || (uint)minute > 59 || (uint)second > 60) return false;
        ticks += (hour * 3600 + minute * 60 + second) * TimeSpan.TicksPerSecond;
        if (text.Length == at || (text.Length == at + 1 && text[at] == 'Z')) return true;
        if (at == 8 && text[8] is (byte)'.' or (byte)',' && !Fraction(text, ref at, ref ticks)) return false;
        return Offset(text[at..], ref ticks);
    }

    private static bool Fraction(ReadOnlySpan<byte> text, ref int at, ref long ticks)
    {
        var unit = TimeSpan.TicksPerSecond;
        var first = ++at;
        for (; at < text.Length && text[at] - '0' is >= 0 and <= 9 and var digit; at++)
        {
            unit /= 10;
            ticks += digit * unit;
        }
        return at > first;
    }

    private static bool Offset(ReadOnlySpan<byte> text, ref long ticks)
    {
        if (text.IsEmpty || (text.Length == 1 && text[0] is (byte)'Z' or (byte)'z')) return true;
        if (text[0] == ' ') text = text[1..];
        if (text.SequenceEqual("UTC"u8) || text.SequenceEqual("Z"u8)) return true;
        if (text.Length is not (3 or 5 or 6) || text[0] is not ((byte)'+' or (byte)'-')) return false;
        if (text.Length == 6 && text[3] != ':') return false;
        int hours = Two(text, 1), minutes = text.Length == 3 ? 0 : Two(text, text.Length - 2);
        if ((uint)hours > 18 || (uint)minutes > 59) return false;
        ticks -= (text[0] == '-' ? -1 : 1) * (hours * 60 + minutes) * TimeSpan.TicksPerMinute;
        return true;
    }

    private static bool IsLeap(int year) => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);

    /// <summary>Two digits; far below zero where they are not digits.</summary>
    private static int Two(ReadOnlySpan<byte> text, int at)
    {
        int tens = text[at] - '0', ones = text[at + 1] - '0';
        return (uint)tens > 9 || (uint)ones > 9 ? -10_000 : tens * 10 + ones;
    }
}
