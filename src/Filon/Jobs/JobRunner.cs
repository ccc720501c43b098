using System.Collections.Concurrent;
using System.Data.Common;
using Filon.Storage;
using NodaTime;

namespace Filon.Jobs;

/// <summary>Runs jobs one after the other: in the server's background, or at once for the command line.</summary>
public sealed class JobRunner(JobStore store, IEnumerable<IJob> jobs, TimeProvider clock)
{
    /// <summary>How often a job that breaks is tried.</summary>
    public const int MaxAttempts = 5;

    private static readonly TimeSpan Idle = TimeSpan.FromMilliseconds(250);
    private readonly Dictionary<string, IJob> _jobs = jobs.ToDictionary(job => job.Kind, StringComparer.Ordinal);
    private readonly ConcurrentDictionary<long, JobRun> _running = new();
    private readonly string _name = $"{Environment.MachineName}/{Environment.ProcessId}/{Guid.NewGuid():N}";

    /// <summary>Runs whatever falls due, until cancelled.</summary>
    public async Task RunForeverAsync(CancellationToken cancel)
    {
        while (!cancel.IsCancellationRequested)
        {
            try
            {
                if (!await RunNextAsync(cancel)) await Task.Delay(Idle, clock, cancel);
            }
            catch (OperationCanceledException) when (cancel.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception) // the database is away or full: it comes back, and the runner must still be there
            {
                Stumbled?.Invoke(exception);
                await RestAsync(cancel);
            }
        }
    }

    /// <summary>Told how every attempt ended.</summary>
    public Action<JobEnd>? Ended { get; set; }

    /// <summary>Told what kept the runner from the queue.</summary>
    public Action<Exception>? Stumbled { get; set; }

    private async Task RestAsync(CancellationToken cancel)
    {
        try
        {
            await Task.Delay(Idle * 8, clock, cancel);
        }
        catch (OperationCanceledException)
        {
            // told to stop
        }
    }

    /// <summary>Runs the next free job, if any.</summary>
    public async Task<bool> RunNextAsync(CancellationToken cancel)
    {
        if (await store.ClaimAsync(_name, null, cancel) is not { } claim) return false;
        await RunAsync(claim, cancel);
        return true;
    }

    /// <summary>Runs everything that is due now.</summary>
    public async Task RunAllAsync(CancellationToken cancel)
    {
        while (await RunNextAsync(cancel)) { }
    }

    /// <summary>Runs one job to its end here, or waits for the runner that has it.</summary>
    /// <param name="watch">Given every report of progress.</param>
    public async Task<Job> RunAsync(long workspace, long id, Action<JobProgress>? watch, CancellationToken cancel)
    {
        while (true)
        {
            if (await store.ClaimAsync(_name, (workspace, id), cancel) is { } claim)
            {
                var run = RunAsync(claim, cancel);
                while (await Task.WhenAny(run, Task.Delay(Idle, clock, cancel)) != run)
                    if (_running.TryGetValue(id, out var live)) watch?.Invoke(live.Progress);
                await run;
            }

            var job = await FindAsync(workspace, id, cancel) ?? throw new InvalidOperationException("There is no such job");
            watch?.Invoke(job.Progress);
            if (job.IsOver) return job;
            await Task.Delay(Idle, clock, cancel);
        }
    }

    /// <summary>A job with its progress of this instant, where it runs in this process.</summary>
    public async Task<Job?> FindAsync(long workspace, long id, CancellationToken cancel) => Live(await store.FindAsync(workspace, id, cancel));

    /// <summary>The youngest job of a kind with these arguments, with its progress of this instant.</summary>
    public async Task<Job?> LatestAsync(long workspace, string kind, string arguments, CancellationToken cancel) =>
        Live(await store.LatestAsync(workspace, kind, arguments, cancel));

    private Job? Live(Job? job) =>
        job is { IsOver: false } && _running.TryGetValue(job.Id, out var run) ? job with { Progress = run.Progress } : job;

    private async Task RunAsync(Claim claim, CancellationToken cancel)
    {
        var run = new JobRun(claim.Job, claim);
        _running[claim.Job.Id] = run;
        using var lost = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var renewing = RenewAsync(claim, run, lost);
        try
        {
            var started = clock.GetTimestamp();
            using var activity = JobSignals.Source.StartActivity(claim.Job.Kind);
            var (state, message, wait, broke) = await AttemptAsync(claim, run, lost.Token);
            await lost.CancelAsync();
            await renewing;
            await store.EndAsync(claim, state, run.Progress with { Message = message ?? run.Progress.Message }, wait, CancellationToken.None);
            var end = new JobEnd(claim.Job, state, clock.GetElapsedTime(started), broke);
            JobSignals.Count(end);
            Ended?.Invoke(end);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            await store.GiveBackAsync(claim, CancellationToken.None); // another runner may begin at once
            throw;
        }
        catch (Exception exception) when (exception is ClaimLostException or OperationCanceledException)
        {
            // another runner has it: nothing to write
        }
        finally
        {
            await lost.CancelAsync();
            await renewing;
            _running.TryRemove(claim.Job.Id, out _);
        }
    }

    private async Task<(JobState State, Sentence? Message, Duration Wait, Exception? Broke)> AttemptAsync(Claim claim, JobRun run, CancellationToken cancel)
    {
        var attempts = claim.Job.Attempts;
        if (attempts > MaxAttempts) return (JobState.Failed, Interrupted(MaxAttempts), Duration.Zero, null);
        if (!_jobs.TryGetValue(claim.Job.Kind, out var job))
            return (JobState.Failed, new($"Filon has no work called “{claim.Job.Kind}”.", $"Filon n’a pas de tâche nommée « {claim.Job.Kind} »."), Duration.Zero, null);
        try
        {
            var failure = await job.RunAsync(run, cancel);
            return failure is null ? (JobState.Done, null, Duration.Zero, null)
                : failure.Kind == FailureKind.Unavailable && attempts < MaxAttempts ? (JobState.Waiting, failure.Sentence, Pause(attempts), null)
                : (JobState.Failed, failure.Sentence, Duration.Zero, null);
        }
        catch (Exception exception) when (exception is not (ClaimLostException or OperationCanceledException))
        {
            var sentence = DatabaseTrouble.Of(exception)?.Sentence ?? Broke(attempts, exception);
            return attempts < MaxAttempts
                ? (JobState.Waiting, sentence, Pause(attempts), exception)
                : (JobState.Failed, sentence, Duration.Zero, exception);
        }
    }

    /// <summary>Renews the claim while the job runs; where it cannot be renewed, the job is told to stop.</summary>
    private async Task RenewAsync(Claim claim, JobRun run, CancellationTokenSource lost)
    {
        try
        {
            while (true)
            {
                await Task.Delay(Claim.Renewal, clock, lost.Token);
                if (!await store.RenewAsync(claim, run.Progress, lost.Token)) await lost.CancelAsync();
            }
        }
        catch (OperationCanceledException)
        {
            // the attempt is over
        }
        catch (DbException) // a claim nobody renews runs out: so must the work
        {
            await lost.CancelAsync();
        }
    }

    private static Duration Pause(int attempts) => Duration.FromSeconds(1 << attempts);

    private static Sentence Interrupted(int attempts) => Sentence.Format(
        "Interrupted {0} times: given up.", "Interrompu {0} fois : abandonné.", attempts);

    private static Sentence Broke(int attempts, Exception exception) => Sentence.Format(
        "Something unexpected went wrong (attempt {0} of {1}): {2}", "Une erreur inattendue est survenue (essai {0} sur {1}) : {2}",
        attempts, MaxAttempts, exception.Message);
}
