using Filon.Measure;
using Filon.Measure.Attribution;
using Filon.Measure.Ledger;
using Filon.Money;
using Filon.Server.Shell;

namespace Filon.Server.Measure;

/// <summary>"Explain this number": the lines, or the chain and the paths.</summary>
internal sealed class LedgerHandlers(MeasureSettingsStore settings, LedgerLineQuery lines, PopulationQuery population, MeasureStateQuery state)
{
    private readonly LedgerLineQuery _lines = lines;
    public static async Task<IResult> PageAsync([AsParameters] MeasureAsk ask, Visit visit, LedgerHandlers handlers, CancellationToken cancel)
    {
        var filter = await handlers.FilterAsync(ask, visit, cancel);
        return filter.Model.IsDealByDeal()
            ? Page.Of<LedgerView, LedgerPage>(visit, new("Ledger", "Grand livre"), await handlers.ReadAsync(visit, filter, ask.PageNumber, cancel))
            : Page.Of<ChainView, ChainPage>(visit, new("How this figure comes about", "D’où vient ce chiffre"), await handlers.ChainAsync(visit, filter, cancel));
    }

    public static async Task<IResult> CsvAsync([AsParameters] MeasureAsk ask, Visit visit, LedgerHandlers handlers, CancellationToken cancel)
    {
        var filter = await handlers.FilterAsync(ask, visit, cancel);
        if (!filter.Model.IsDealByDeal()) return Page.Failure(visit, NoLines);
        var lines = handlers._lines.AllAsync(visit.Workspace.Id, filter, visit.Workspace.Zone, cancel);
        return new CsvDownload($"ledger-{filter.Model.Name()}.csv", LedgerFiles.CsvAsync(lines, filter.Model, visit.Workspace, visit.Language, cancel));
    }

    public static async Task<IResult> GapsAsync(Visit visit, MeasureStateQuery state, CancellationToken cancel) =>
        Page.Of<GapsView, GapsPage>(
            visit, new("Deals the ledger cannot take", "Affaires que le grand livre ne peut prendre"), new(await state.GapsAsync(visit.Workspace.Id, cancel)));

    internal static Failure NoLines { get; } = new(
        FailureKind.Invalid,
        "This method divides the whole population at once: it has no lines, but a chain and paths.",
        "Cette méthode répartit toute la population d’un coup\u00a0: elle n’a pas de lignes, mais une chaîne et des parcours.");

    internal async Task<LineFilter> FilterAsync(MeasureAsk ask, Visit visit, CancellationToken cancel) => ask.Filter(await ReadSettingsAsync(visit, cancel));

    private Task<MeasureSettings> ReadSettingsAsync(Visit visit, CancellationToken cancel) => settings.ReadAsync(visit.Workspace.Id, cancel);

    private async Task<LedgerPage> ReadAsync(Visit visit, LineFilter filter, int page, CancellationToken cancel)
    {
        var (workspace, zone) = (visit.Workspace.Id, visit.Workspace.Zone);
        var total = await _lines.TotalAsync(workspace, filter, zone, cancel);
        var within = filter.Dimension is null ? filter with { Won = MonthRange.Always } : filter with { Dimension = null, Name = null };
        var whole = within == filter ? total : await _lines.TotalAsync(workspace, within, zone, cancel);
        var shown = await _lines.PageAsync(workspace, filter, zone, ((page - 1) * MeasureAsk.PageSize, MeasureAsk.PageSize), cancel);
        return new(filter, (total, whole), shown, page, await state.ReadAsync(workspace, cancel));
    }

    internal async Task<ChainPage> ChainAsync(Visit visit, LineFilter filter, CancellationToken cancel)
    {
        var channel = filter.Dimension == Dimension.Channel ? filter.Name : null;
        return new(
            filter.Model, channel,
            [.. (await population.CreditsAsync(visit.Workspace.Id, cancel)).Where(credit => credit.Model == filter.Model)],
            await population.TransitionsAsync(visit.Workspace.Id, channel, cancel),
            await population.PathsAsync(visit.Workspace.Id, channel, cancel));
    }
}
