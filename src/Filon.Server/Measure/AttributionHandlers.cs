using Filon.Measure;
using Filon.Measure.Attribution;
using Filon.Measure.Ledger;
using Filon.Server.Shell;

namespace Filon.Server.Measure;

/// <summary>"Who brought what?"</summary>
internal sealed class AttributionHandlers(
    MeasureSettingsStore settings, MeasureStateQuery state, LedgerTotalQuery totals, PopulationQuery population, PostTextQuery posts)
{
    public static async Task<IResult> PageAsync([AsParameters] MeasureAsk ask, Visit visit, AttributionHandlers handlers, CancellationToken cancel) =>
        Page.Of<AttributionView, AttributionPage>(
            visit, new("Who brought what?", "Qui a rapporté quoi\u00a0?"), await handlers.ReadAsync(ask, visit.Workspace.Id, cancel));

    public static async Task<IResult> CsvAsync([AsParameters] MeasureAsk ask, Visit visit, AttributionHandlers handlers, CancellationToken cancel)
    {
        var model = await handlers.ReadAsync(ask, visit.Workspace.Id, cancel);
        return AttributionFiles.Table(model, visit.Workspace.Currency, visit.Language).Download($"attribution-{model.Model.Name()}-{model.By.Code()}.csv");
    }

    public async Task<AttributionPage> ReadAsync(MeasureAsk ask, long workspace, CancellationToken cancel)
    {
        var rules = await settings.ReadAsync(workspace, cancel);
        var model = ask.ModelOr(rules);
        var won = model.IsDealByDeal() ? ask.Won : MonthRange.Always;
        var by = !model.IsDealByDeal() ? Dimension.Channel : ask.Dimension is { } asked and not (Dimension.Deal or Dimension.Touch) ? asked : Dimension.Channel;
        var credits = await population.CreditsAsync(workspace, cancel);
        var rows = model.IsDealByDeal()
            ? await totals.ByAsync(workspace, model, by, won, cancel)
            : [.. credits.Where(credit => credit.Model == model).Select(credit => new CreditRow(credit.Channel, credit.AmountMinor ?? 0, credit.Conversions ?? 0, 0))];
        return new()
        {
            Model = model, By = by, Won = won, Settings = rules,
            State = await state.ReadAsync(workspace, cancel),
            Sales = await totals.SalesAsync(workspace, won, cancel),
            Rows = rows,
            SideBySide = await totals.SideBySideAsync(workspace, won, cancel),
            Population = credits,
            Posts = by == Dimension.Post ? await posts.ReadAsync(workspace, [.. rows.Take(AttributionView.MostRows).Select(row => row.Name)], cancel) : new Dictionary<string, string>(),
        };
    }
}
