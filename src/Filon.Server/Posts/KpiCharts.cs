using System.Globalization;
using Filon.Posts;
using Filon.Server.Shell.Parts;

namespace Filon.Server.Posts;

/// <summary>The key figures as charts.</summary>
internal static class KpiCharts
{
    /// <summary>Followers won less lost by network, beside own posts, month by month.</summary>
    public static ChartModel Growth(Kpis kpis, Language language)
    {
        var months = kpis.Period.Months.ToList();
        var net = kpis.Growth.Where(month => month.Net is not null).GroupBy(month => month.Network).Select(network => new ChartSeries(
            Sentence.Format("{0}: followers won less lost", "{0} : abonnés gagnés moins perdus", PostWords.Network(network.Key)).In(language),
            [.. months.Select(month => network.FirstOrDefault(line => line.Month == month)?.Net)]));
        var posts = new ChartSeries(KpiWords.Form(PostForm.Own).In(language), [.. months.Select(month => (double?)kpis.Growth.Where(line => line.Month == month).Sum(line => line.Own))]);
        return new(ChartKind.Bar, new("Followers won less lost, and own posts, by month", "Abonnés gagnés moins perdus, et publications propres, par mois"),
            [.. months.Select(month => month.OnDayOfMonth(1).ToString("MMM yyyy", language.Culture()))], [.. net, posts]);
    }

    public static ChartModel Hours(IReadOnlyList<IReadOnlyList<int>> hours, Language language) => new(
        ChartKind.Heatmap, new("Posts by day of the week and hour", "Publications par jour de la semaine et heure"),
        [.. Enumerable.Range(0, 24).Select(hour => hour.ToString("00", CultureInfo.InvariantCulture))],
        [.. hours.Select((day, at) => new ChartSeries(language.Culture().DateTimeFormat.GetAbbreviatedDayName((DayOfWeek)((at + 1) % 7)), [.. day.Select(count => (double?)count)]))]);
}
