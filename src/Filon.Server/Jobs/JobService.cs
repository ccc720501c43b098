using Filon.Jobs;

namespace Filon.Server.Jobs;

/// <summary>The runner in the background of the web server. Its log names kinds and numbers, never what a job is about.</summary>
internal sealed class JobService(JobRunner runner, ILogger<JobService> log) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken)
    {
        runner.Ended = Note;
        runner.Stumbled = exception => log.LogWarning(exception, "The queue of jobs is out of reach");
        return Task.Run(() => runner.RunForeverAsync(stoppingToken), stoppingToken);
    }

    private void Note(JobEnd end)
    {
        var level = end.Broke is null ? LogLevel.Information : LogLevel.Error;
        log.Log(level, end.Broke, "{Kind} {Job} is {State} after {Seconds} s, attempt {Attempt}",
            end.Job.Kind, end.Job.Id, end.State.ToString().ToLowerInvariant(), Math.Round(end.Took.TotalSeconds, 3), end.Job.Attempts);
    }
}
