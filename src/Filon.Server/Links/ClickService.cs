using System.Data.Common;
using Filon.Links.Redirects;
using Filon.Links.UserAgents;
using Filon.Storage;

namespace Filon.Server.Links;

/// <summary>In the background of the web server: opens the journal, keeps the book of links fresh, takes clicks into the database: its own, and those of processes that ended.</summary>
internal sealed class ClickService(ClickDesk desk, LinkBook book, DatabaseHealth health, UserAgentReader agents, ILogger<ClickService> log) : BackgroundService
{
    private static readonly TimeSpan LookAround = TimeSpan.FromMinutes(5);

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        if (!await health.IsDurableAsync(cancellationToken))
            throw new InvalidOperationException("The database answers before what it was told is on the disk (synchronous_commit is off): clicks would not be safe. Turn it on.");
        // one thread of the pool is waiting for the disk most of the time while clicks pour in: the others are as many as the processors
        ThreadPool.GetMinThreads(out var threads, out var ports);
        ThreadPool.SetMinThreads(Math.Max(threads, Environment.ProcessorCount + 1), ports);
        await desk.OpenAsync(cancellationToken);
        await book.RefreshAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(
        Task.Run(() => agents.Of("Mozilla/5.0").Device, stoppingToken), // reads the lists, for which the first visitor would wait
        RepeatAsync(() => book.RefreshAsync(stoppingToken), LinkBook.Interval, stoppingToken),
        RepeatAsync(() => desk.FoldAsync(stoppingToken), LinkBook.Interval, stoppingToken),
        RepeatAsync(() => desk.FoldAbandonedAsync(stoppingToken), LookAround, stoppingToken));

    private async Task RepeatAsync(Func<Task> work, TimeSpan pause, CancellationToken cancel)
    {
        while (!cancel.IsCancellationRequested)
        {
            try
            {
                await work();
            }
            catch (OperationCanceledException) when (cancel.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception) when (exception is DbException or IOException or InvalidOperationException or InvalidDataException)
            {
                log.LogWarning(exception, "Clicks wait on the disk");
            }

            await Task.Delay(pause, cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
