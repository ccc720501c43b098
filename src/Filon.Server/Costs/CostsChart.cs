using Filon.Costs;
using Filon.Money;
using Filon.Server.Shell.Parts;

namespace Filon.Server.Costs;

/// <summary>Cost by month, stacked by category; the smallest together, so that no colour stands for two.</summary>
internal static class CostsChart
{
    private const int Months = 24, Colours = 8;

    public static ChartModel Of(CostsPage page, Language language)
    {
        var months = page.Lines.Select(line => line.Month).Distinct().Order().TakeLast(Months).ToList();
        var greatest = page.Lines.GroupBy(line => line.Category).OrderByDescending(category => category.Sum(line => Math.Abs(line.Minor))).ThenBy(category => category.Key).ToList();
        var alone = greatest.Count > Colours ? greatest.Take(Colours - 1) : greatest;
        var series = alone.OrderBy(category => category.Key).Select(category => Series(category.Key.Label(), [.. category])).ToList();
        if (greatest.Count > Colours)
            series.Add(Series(new("Smaller categories", "Catégories moindres"), [.. greatest.Skip(Colours - 1).SelectMany(category => category)]));
        return new(
            ChartKind.StackedBar, new("Cost by month and category", "Coût par mois et par catégorie"),
            [.. months.Select(month => month.OnDayOfMonth(1).ToString("MMM yyyy", language.Culture()))], series, page.Book.Currency);

        ChartSeries Series(Sentence name, IReadOnlyList<CostLine> lines) => new(
            name.In(language),
            [.. months.Select(month => (double?)new Amount(lines.Where(line => line.Month == month).Sum(line => line.Minor), page.Book.Currency).Major)]);
    }
}
