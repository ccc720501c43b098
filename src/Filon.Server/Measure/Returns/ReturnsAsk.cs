using System.Globalization;
using Filon.Measure.Attribution;
using Filon.Measure.Returns;
using Microsoft.AspNetCore.WebUtilities;
using NodaTime;
using NodaTime.Text;

namespace Filon.Server.Measure.Returns;

/// <summary>What a reader asks the ROI for, as it stands in the address: what it cannot read it leaves at its default.</summary>
public sealed record ReturnsAsk
{
    /// <summary><c>channel</c> (default) or <c>campaign</c>.</summary>
    public string? By { get; init; }

    /// <summary>A deal-by-deal model; empty: the method in force.</summary>
    public string? Model { get; init; }

    /// <summary>The last day that counts; empty: today.</summary>
    public string? On { get; init; }

    /// <summary>Costs and leads from this day on; empty: all.</summary>
    public string? From { get; init; }

    /// <summary>The row behind which to look.</summary>
    public string? Name { get; init; }

    /// <summary>The month behind which to look.</summary>
    public string? Month { get; init; }

    /// <summary><c>yes</c>: behind the part that the maturity rule judges.</summary>
    public string? Judged { get; init; }

    internal bool JudgedOnly => Judged == "yes";

    internal RoiBy Dimension => By == "campaign" ? RoiBy.Campaign : RoiBy.Channel;

    internal Model? Chosen => Models.FromName(Model ?? "");

    internal LocalDate? Since => Day(From);

    internal ReturnsQuestion Question(LocalDate today) => new(Day(On) ?? today, Chosen) { From = Since };

    internal YearMonth? OneMonth => YearMonthPattern.Iso.Parse(Month ?? "") is { Success: true, Value: var month } ? month : null;

    /// <summary>The address of <paramref name="path"/> with the same question, of one row or one month where they are given.</summary>
    internal string To(string path, string? name = null, YearMonth? month = null) => QueryHelpers.AddQueryString(path, new Dictionary<string, string?>
    {
        ["by"] = By, ["model"] = Model, ["on"] = On, ["from"] = From, ["name"] = name, ["month"] = month?.ToString("uuuu-MM", CultureInfo.InvariantCulture),
    }.Where(pair => !string.IsNullOrEmpty(pair.Value)));

    private static LocalDate? Day(string? said) => LocalDatePattern.Iso.Parse(said ?? "") is { Success: true, Value: var day } ? day : null;
}
