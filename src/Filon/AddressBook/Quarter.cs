using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace Filon.AddressBook;

/// <summary>Three months of the calendar.</summary>
public sealed partial record Quarter(int Year, int Number)
{
    /// <summary>"2026-Q3".</summary>
    public string Name => string.Create(CultureInfo.InvariantCulture, $"{Year}-Q{Number}");

    public DateInterval Days => new(First, First.PlusMonths(3).PlusDays(-1));

    public Quarter Before => Number == 1 ? new(Year - 1, 4) : new(Year, Number - 1);

    public static Quarter Of(LocalDate day) => new(day.Year, (day.Month + 2) / 3);

    /// <summary>Null for what is no quarter.</summary>
    public static Quarter? Parse(string? name) => Written().Match(name ?? "") is { Success: true } match
        ? new(int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture), int.Parse(match.Groups[2].ValueSpan, CultureInfo.InvariantCulture)) : null;

    private LocalDate First => new(Year, Number * 3 - 2, 1);

    [GeneratedRegex("^((?:19|20)[0-9]{2})-Q([1-4])$")]
    private static partial Regex Written();
}
