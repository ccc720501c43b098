using System.Data.Common;
using Filon.Accounts;

namespace Filon.Server.Accounts;

/// <summary>Writes down who was seen, twice a minute and at the end, and forgets the sessions and the failed attempts whose time is over. On several nodes it does no harm twice.</summary>
internal sealed class AccountKeeping(SessionStore sessions, AttemptStore attempts, TimeProvider clock, ILogger<AccountKeeping> log) : BackgroundService
{
    private const int RoundsBetweenSweeps = 60;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        for (var round = 0; !stoppingToken.IsCancellationRequested; round++)
        {
            await TryAsync(() => sessions.NoteSeenAsync(CancellationToken.None));
            if (round % RoundsBetweenSweeps == 0)
            {
                await TryAsync(() => sessions.ForgetAsync(stoppingToken));
                await TryAsync(() => attempts.ForgetAsync(stoppingToken));
            }

            await Task.Delay(Pause, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await TryAsync(() => sessions.NoteSeenAsync(CancellationToken.None));
    }

    private async Task TryAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (DbException exception) // the database is away: next time
        {
            log.LogWarning(exception, "Sessions and attempts could not be kept up to date");
        }
        catch (OperationCanceledException)
        {
            // told to stop: the next start sweeps
        }
    }
}
