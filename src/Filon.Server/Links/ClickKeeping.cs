using System.Data.Common;
using Filon.Jobs;
using Filon.Links.Restating;
using Filon.Links.Visitors;
using Filon.Server.Shell;
using NodaTime;

namespace Filon.Server.Links;

/// <summary>
/// At the start: asks for a new judgement of hits that other lists judged. Every few minutes: throws away the salts of the windows that are over. On several
/// nodes it does no harm twice.
/// </summary>
internal sealed class ClickKeeping(RestatementStore restatements, JobStore jobs, SaltStore salts, TimeProvider clock, ILogger<ClickKeeping> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(5);

    /// <summary>After its end a window is kept so long: for clicks that were answered before it and are taken in after it.</summary>
    private static readonly Duration Grace = Duration.FromMinutes(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        for (var asked = false; ;)
        {
            try
            {
                if (!asked) await AskAsync(stoppingToken);
                asked = true;
                await Task.Delay(Pause, clock, stoppingToken);
                await ForgetAsync(stoppingToken); // of what waited on the disk at the start, everything is taken in by now
            }
            catch (DbException exception)
            {
                log.LogWarning(exception, "The salts of visitors' keys could not be thrown away: in a few minutes again");
                await Task.Delay(Pause, clock, stoppingToken);
            }
        }
    }

    private async Task AskAsync(CancellationToken cancel)
    {
        foreach (var workspace in await restatements.ClickedAsync(cancel)) await jobs.EnqueueAsync(workspace, RestateHits.Name, "", cancel);
    }

    private async Task ForgetAsync(CancellationToken cancel)
    {
        var until = Instant.FromDateTimeOffset(clock.GetUtcNow()) - Grace;
        foreach (var workspace in await salts.OverAsync(until, cancel)) await salts.ForgetAsync(workspace, until, cancel);
    }
}
