using Filon.Measure.Ledger;
using Filon.Storage;

namespace Filon.Measure;

/// <summary>Changes how a workspace counts. What the ledger's lines depend on (half-life, lookback, scope) has them computed anew.</summary>
public sealed class MethodChange(Database database, LedgerStore ledger, MeasureSettingsStore settings)
{
    public async Task RunAsync(long workspace, MeasureSettings next, CancellationToken cancel)
    {
        var now = await settings.ReadAsync(workspace, cancel);
        var lines = (now.HalfLifeDays, now.LookbackDays, now.Scope) != (next.HalfLifeDays, next.LookbackDays, next.Scope);
        await database.WriteAsync(async transaction =>
        {
            await transaction.WatchAsync("measure_settings", new { workspace_id = workspace });
            await MeasureSettingsStore.WriteAsync(transaction, workspace, next);
            if (lines) await ledger.RequestAsync(transaction, workspace);
        }, cancel);
    }
}
