using System.Data.Common;
using Filon.Storage;

namespace Filon.Server.Operation;

/// <summary>Can this node be sent requests? Answers within seconds, whatever the database does.</summary>
internal sealed class Readiness(DatabaseHealth database, IHostApplicationLifetime lifetime)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <summary>In a few English words, for a machine's log; null: ready.</summary>
    public async Task<string?> ObstacleAsync(CancellationToken cancel)
    {
        if (lifetime.ApplicationStopping.IsCancellationRequested) return "stopping";
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(Patience);
        try
        {
            var applied = await database.MigrationsAsync(patience.Token).WaitAsync(Patience, cancel);
            return applied.Count < Migrations.All.Count ? "the database is not migrated" : null;
        }
        catch (Exception exception) when (exception is DbException or TimeoutException || exception is OperationCanceledException && !cancel.IsCancellationRequested)
        {
            return "the database does not answer";
        }
    }
}
