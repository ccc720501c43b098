using NodaTime;

namespace Filon.Imports.Sheets;

/// <summary>When a line happened: a date, with its time in the same cell or in the next.</summary>
internal static class DateColumns
{
    public static Instant At(SheetRow row)
    {
        var date = row.Date(ImportField.Date);
        if (date is null)
        {
            row.Required(ImportField.Date);
            return default;
        }

        if (date.Value.Time is null && row.Text(ImportField.Time) is { } time && Clock(time) is { } clock)
            date = date.Value with { Time = clock };
        return date.Value.At(row.Habits.Zone);
    }

    private static LocalTime? Clock(string text) =>
        Values.DurationText.Minutes(text, true) is >= 0 and < 1440 and var minutes ? LocalTime.Midnight.PlusMinutes(minutes) : null;
}
