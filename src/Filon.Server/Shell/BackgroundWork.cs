namespace Filon.Server.Shell;

/// <summary>
/// Begins what works in the background (every <see cref="BackgroundService"/> that a feature adds) once every room answers, so that whoever asks first does not wait
/// while it is put together. One that fails ends the server, as the host has it.
/// </summary>
internal sealed class BackgroundWork(IServiceProvider services, RoomsMapped rooms) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await rooms.Done.WaitAsync(stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (stoppingToken.IsCancellationRequested) return; // the server could not start
        List<Task> running = [];
        foreach (var work in services.GetServices<BackgroundService>())
        {
            await work.StartAsync(stoppingToken);
            running.Add(work.ExecuteTask!);
        }

        await foreach (var ended in Task.WhenEach(running))
            if (ended.IsFaulted) await ended;
        await Task.WhenAll(running);
    }
}
