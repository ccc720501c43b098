using System.Data.Common;
using Filon.Storage;

namespace Filon.Server.Operation;

/// <summary>Has the database look how its rows are spread: at the start, for a file that came from elsewhere, and daily. On several nodes it does no harm twice.</summary>
internal sealed class StatisticsKeeping(Database database, TimeProvider clock, ILogger<StatisticsKeeping> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromDays(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Statistics.RefreshAsync(database, stoppingToken);
            }
            catch (DbException exception) // the database is away: tomorrow
            {
                log.LogWarning(exception, "The database's statistics could not be renewed");
            }

            await Task.Delay(Pause, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
