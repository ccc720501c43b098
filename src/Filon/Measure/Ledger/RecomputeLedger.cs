using Filon.Costs;
using Filon.Jobs;
using Filon.Storage;

namespace Filon.Measure.Ledger;

/// <summary>
/// Credits every won deal of a workspace anew, by every model, and replaces the ledger in one transaction. Run twice on the same
/// data it writes the same lines.
/// </summary>
public sealed class RecomputeLedger(Database database, MeasureSettingsStore settings, ExchangeRateStore rates) : IJob
{
    public const string Name = KnownJobs.RecomputeLedger;

    public string Kind => Name;

    public async Task<Failure?> RunAsync(JobRun run, CancellationToken cancel)
    {
        run.Report(0, 0, new("Crediting the sales to the touches before them", "Attribution des ventes aux points de contact qui les précèdent"));
        await RunAsync(run.Workspace, run.KeepAsync, cancel);
        return null;
    }

    /// <summary>The same at once, for the command line and the tests.</summary>
    public Task RunAsync(long workspace, CancellationToken cancel) => RunAsync(workspace, _ => Task.CompletedTask, cancel);

    private async Task RunAsync(long workspace, Func<Transaction, Task> keep, CancellationToken cancel)
    {
        var input = await new LedgerInputQuery(database, settings, rates).ReadAsync(workspace, cancel);
        var journeys = new Journeys(input.Data, input.Settings);
        var population = new PopulationCredits(input.Data, journeys);
        var writing = new LedgerWriting(input, journeys, population);
        await database.WriteAsync(async transaction =>
        {
            if (!await LedgerStore.TakeAsync(transaction, workspace, input.SeenAt)) return;
            await LedgerStore.WriteAsync(transaction, workspace, input, writing, population, cancel);
            await keep(transaction);
        }, cancel);
        await Statistics.RefreshAsync(database, cancel);
    }
}
