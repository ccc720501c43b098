using Filon.Storage;

namespace Filon.Jobs;

/// <summary>One attempt at a job: what the job's class is given.</summary>
public sealed class JobRun
{
    private readonly Claim _claim;

    internal JobRun(Job job, Claim claim)
    {
        Job = job;
        _claim = claim;
    }

    public Job Job { get; }

    public long Workspace => Job.WorkspaceId;

    public string Arguments => Job.Arguments;

    /// <summary>The latest report; written to the table with the next renewal of the claim.</summary>
    public JobProgress Progress { get; private set; } = JobProgress.None;

    public void Report(long done, long total, Sentence? message = null) => Progress = new(done, total, message ?? Progress.Message);

    /// <summary>
    /// Renews the claim inside the job's own transaction, and throws where it has gone to another runner.
    /// Call it last in a long transaction: on SQLite nothing else can renew the claim while one is open.
    /// </summary>
    public Task KeepAsync(Transaction transaction) => _claim.KeepAsync(transaction);
}
