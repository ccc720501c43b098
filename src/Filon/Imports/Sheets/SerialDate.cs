using System.Globalization;
using Filon.Imports.Values;
using NodaTime;

namespace Filon.Imports.Sheets;

/// <summary>Dates a workbook keeps as a count of days since 30 December 1899, where the cell was not formatted as a date.</summary>
internal static class SerialDate
{
    public static WrittenDate? Read(string text)
    {
        if (!double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var days) || days is < 20_000 or > 80_000) return null;
        var date = new LocalDate(1899, 12, 30).PlusDays((int)days);
        var minutes = (int)Math.Round((days - Math.Truncate(days)) * 1440);
        return minutes is 0 or 1440 ? new(date, null, null, false) : new(date, LocalTime.Midnight.PlusMinutes(minutes), null, false);
    }
}
