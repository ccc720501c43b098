using System.Data.Common;
using Filon.Audit;

namespace Filon.Server.Audit;

/// <summary>Forgets lines whose time is over: at the start and every six hours. On several nodes it does no harm twice.</summary>
internal sealed class AuditKeeping(AuditStore audit, TimeProvider clock, ILogger<AuditKeeping> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromHours(6);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await audit.ForgetAsync(stoppingToken);
            }
            catch (DbException exception) // the database is away: next time
            {
                log.LogWarning(exception, "The audit log could not be trimmed");
            }

            await Task.Delay(Pause, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
