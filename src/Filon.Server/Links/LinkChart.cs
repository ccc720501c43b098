using Filon.Links.Figures;
using Filon.Server.Shell.Parts;
using NodaTime;

namespace Filon.Server.Links;

/// <summary>Hits, clicks and unique clicks by day; by month where there are more than a hundred days.</summary>
internal static class LinkChart
{
    private const int MostDays = 100;

    public static ChartModel Of(LinkFigures figures, Language language)
    {
        var byDay = figures.Time.Length <= MostDays;
        var labels = figures.Time.Select(Key).Distinct().ToList();
        var sums = figures.Days.ToLookup(day => Key(day.Day));
        return new(
            ChartKind.Line, byDay ? new("By day", "Par jour") : new("By month", "Par mois"),
            [.. labels.Select(day => day.ToString(byDay ? "d MMM" : "MMM yyyy", language.Culture()))],
            [Series(LinkWords.Hits, day => day.Hits), Series(LinkWords.Clicks, day => day.Clicks), Series(LinkWords.Uniques, day => day.Uniques)]);

        LocalDate Key(LocalDate day) => byDay ? day : new(day.Year, day.Month, 1);

        ChartSeries Series(Sentence name, Func<DayFigure, long> value) => new(name.In(language), [.. labels.Select(day => (double?)sums[day].Sum(value))]);
    }
}
