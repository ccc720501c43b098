using Filon.Jobs;

namespace Filon.Server.Jobs;

/// <summary>The runner in the background of the web server.</summary>
internal sealed class JobService(JobRunner runner) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Run(() => runner.RunForeverAsync(stoppingToken), stoppingToken);
}
