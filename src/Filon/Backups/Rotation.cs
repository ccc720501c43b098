using System.Globalization;

namespace Filon.Backups;

/// <summary>How many back-ups are kept: the youngest of each of so many days, weeks (from Monday) and months, in UTC.</summary>
public sealed record Rotation(int Days, int Weeks, int Months)
{
    public static Rotation Usual { get; } = new(7, 4, 12);

    /// <summary>Reads <c>7,4,12</c>; null where it is not three whole numbers with a day at least.</summary>
    public static Rotation? Parse(string text)
    {
        var parts = text.Split(',', StringSplitOptions.TrimEntries);
        if (parts.Length != 3) return null;
        var numbers = new int[3];
        for (var i = 0; i < 3; i++)
            if (!int.TryParse(parts[i], NumberStyles.None, CultureInfo.InvariantCulture, out numbers[i]) || numbers[i] > 1000) return null;
        return numbers[0] == 0 ? null : new(numbers[0], numbers[1], numbers[2]);
    }

    /// <summary>When one made then goes at the latest, where one is made every day.</summary>
    public DateTimeOffset Until(DateTimeOffset at) => new[] { at.AddDays(Days), at.AddDays(7 * Weeks), at.AddMonths(Months) }.Max();

    /// <summary>What need not be kept. What somebody asked for is never among it, nor is the youngest.</summary>
    public IReadOnlyList<BackupFile> Surplus(IReadOnlyList<BackupFile> files)
    {
        var own = files.Where(file => file.Cause != BackupCause.Asked).OrderByDescending(file => file.At).ToList();
        var kept = YoungestOf(own, Days, at => at.UtcDateTime.Date)
            .Concat(YoungestOf(own, Weeks, at => (ISOWeek.GetYear(at.UtcDateTime), ISOWeek.GetWeekOfYear(at.UtcDateTime))))
            .Concat(YoungestOf(own, Months, at => (at.UtcDateTime.Year, at.UtcDateTime.Month)))
            .ToHashSet();
        return [.. own.Where(file => !kept.Contains(file))];
    }

    private static IEnumerable<BackupFile> YoungestOf<TPeriod>(List<BackupFile> youngestFirst, int periods, Func<DateTimeOffset, TPeriod> period) =>
        youngestFirst.GroupBy(file => period(file.At)).Take(periods).Select(files => files.First());
}
