using Filon.Costs;
using Filon.Money;
using Filon.Server.Shell.Parts;

namespace Filon.Server.Costs;

/// <summary>Cost by month, stacked by category.</summary>
internal static class CostsChart
{
    private const int Months = 24;

    public static ChartModel Of(CostsPage page, Language language)
    {
        var months = page.Lines.Select(line => line.Month).Distinct().Order().TakeLast(Months).ToList();
        var series = page.Lines.Select(line => line.Category).Distinct().Order().Select(category => new ChartSeries(
            category.Label().In(language),
            [.. months.Select(month => (double?)new Amount(
                page.Lines.Where(line => line.Month == month && line.Category == category).Sum(line => line.Minor), page.Book.Currency).Major)]));
        return new(
            ChartKind.StackedBar, new("Cost by month and category", "Coût par mois et par catégorie"),
            [.. months.Select(month => month.OnDayOfMonth(1).ToString("MMM yyyy", language.Culture()))], [.. series], page.Book.Currency);
    }
}
