using System.Data.Common;
using Filon.Backups;

namespace Filon.Server.Backups;

/// <summary>Looks every minute whether the daily back-up is due.</summary>
internal sealed class BackupClock(BackupSchedule schedule, TimeProvider clock) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMinutes(1), clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await schedule.LookAsync(stoppingToken);
            }
            catch (Exception exception) when (exception is DbException or IOException or UnauthorizedAccessException)
            {
                // the database or the folder is away: it is looked at again in a minute
            }
        }
    }
}
