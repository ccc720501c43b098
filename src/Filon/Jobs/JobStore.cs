using Dapper;
using Filon.Storage;
using NodaTime;

namespace Filon.Jobs;

/// <summary>The job table: what waits, what runs, what came of it.</summary>
public sealed class JobStore(Database database, Ids ids, TimeProvider clock)
{
    // Free: due and waiting, or claimed by a runner that stopped renewing; and no other job of its workspace is in anybody's hand,
    // because two that write the same persons and deals at once would each miss what the other writes.
    private const string Free =
        """
        (state = 'waiting' and run_at <= @now or state = 'running' and claimed_until < @now)
        and not exists (select 1 from job held where held.workspace_id = job.workspace_id and held.id <> job.id
            and held.state = 'running' and held.claimed_until >= @now)
        """;

    private const string Columns =
        "workspace_id, id, kind, arguments, state, attempts, steps_done, steps_total, message_en, message_fr, created_at, finished_at";

    private long Now => clock.GetUtcNow().ToUnixTimeMilliseconds();

    public Task<long> EnqueueAsync(long workspace, string kind, string arguments, CancellationToken cancel) =>
        database.WriteAsync(transaction =>
        {
            transaction.AsBookkeeping();
            return EnqueueAsync(transaction, workspace, kind, arguments);
        }, cancel);

    /// <summary>Puts a job in the queue with the caller's transaction; a job that waits already with the same arguments serves for both.</summary>
    public async Task<long> EnqueueAsync(Transaction transaction, long workspace, string kind, string arguments, Duration? after = null)
    {
        var waiting = await transaction.FirstAsync<long?>(
            """
            select id from job where workspace_id = @workspace and kind = @kind and arguments = @arguments and state = 'waiting'
            order by id limit 1
            """, new { workspace, kind, arguments });
        if (waiting is { } known) return known;

        var id = ids.Next();
        await transaction.ExecuteAsync(
            """
            insert into job (workspace_id, id, kind, arguments, state, run_at, attempts, steps_done, steps_total, created_at)
            values (@workspace, @id, @kind, @arguments, 'waiting', @runAt, 0, 0, 0, @now)
            """,
            new { workspace, id, kind, arguments, runAt = Now + (long)(after?.TotalMilliseconds ?? 0), now = Now });
        return id;
    }

    public async Task<Job?> FindAsync(long workspace, long id, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        var row = await connection.QueryFirstOrDefaultAsync<Row>(
            $"select {Columns} from job where workspace_id = @workspace and id = @id", new { workspace, id });
        return row?.ToJob();
    }

    /// <summary>The youngest job of a kind with these arguments.</summary>
    public async Task<Job?> LatestAsync(long workspace, string kind, string arguments, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        var row = await connection.QueryFirstOrDefaultAsync<Row>(
            $"""
            select {Columns} from job where workspace_id = @workspace and kind = @kind and arguments = @arguments
            order by id desc limit 1
            """, new { workspace, kind, arguments });
        return row?.ToJob();
    }

    /// <summary>What runs, then what is due to run, in order.</summary>
    public async Task<IReadOnlyList<Job>> UnderWayAsync(long workspace, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        var rows = await connection.QueryAsync<Row>(
            $"""
            select {Columns} from job where workspace_id = @workspace and (state = 'running' or state = 'waiting' and run_at <= @now)
            order by state, run_at, id
            """, new { workspace, now = Now });
        return [.. rows.Select(row => row.ToJob())];
    }

    /// <summary>
    /// Takes the next free job of any workspace, or the one named. The outer condition repeats "still free":
    /// of two runners that chose the same job, the second finds nothing.
    /// </summary>
    internal async Task<Claim?> ClaimAsync(string runner, (long Workspace, long Id)? named, CancellationToken cancel)
    {
        if (!await AnyFreeAsync(cancel)) return null;

        var which = named is null ? "" : " and workspace_id = @workspace and id = @id";
        var row = await database.WriteAsync(async transaction =>
        {
            await transaction.TakeTurnsAsync("claims");
            return await transaction.FirstAsync<Row>(
            $"""
            update job set state = 'running', claimed_by = @runner, claimed_until = @until, attempts = attempts + 1
            where (workspace_id, id) = (select workspace_id, id from job where {Free}{which} order by run_at, id limit 1) and {Free}
            returning {Columns}
            """,
            new { runner, now = Now, until = Now + (long)Claim.Duration.TotalMilliseconds, workspace = named?.Workspace ?? 0, id = named?.Id ?? 0 });
        }, cancel);
        return row is null ? null : new Claim(this, row.ToJob(), runner);
    }

    /// <summary>Renews a claim and writes the progress; false where another runner has the job.</summary>
    internal async Task<bool> RenewAsync(Transaction transaction, Claim claim, JobProgress progress, bool writeProgress = true) =>
        await transaction.ExecuteAsync(
            $"""
            update job set claimed_until = @until{(writeProgress ? ", steps_done = @Done, steps_total = @Total, message_en = @En, message_fr = @Fr" : "")}
            where workspace_id = @workspace and id = @id and state = 'running' and claimed_by = @Runner and attempts = @Attempts
            """,
            new
            {
                workspace = claim.Job.WorkspaceId, id = claim.Job.Id, claim.Runner, claim.Job.Attempts,
                until = Now + (long)Claim.Duration.TotalMilliseconds,
                progress.Done, progress.Total, progress.Message?.En, progress.Message?.Fr,
            }) == 1;

    internal Task<bool> RenewAsync(Claim claim, JobProgress progress, CancellationToken cancel) =>
        database.WriteAsync(transaction => RenewAsync(transaction, claim, progress), cancel);

    /// <summary>Ends an attempt: done, failed for good, or waiting again after <paramref name="retryAfter"/>.</summary>
    internal Task EndAsync(Claim claim, JobState state, JobProgress progress, Duration retryAfter, CancellationToken cancel) =>
        database.WriteAsync(transaction => transaction.ExecuteAsync(
            """
            update job set state = @state, claimed_by = null, claimed_until = null, run_at = @runAt, steps_done = @Done,
                steps_total = @Total, message_en = @En, message_fr = @Fr, finished_at = @finished
            where workspace_id = @workspace and id = @id and state = 'running' and claimed_by = @Runner and attempts = @Attempts
            """,
            new
            {
                workspace = claim.Job.WorkspaceId, id = claim.Job.Id, claim.Runner, claim.Job.Attempts,
                state = state.ToString().ToLowerInvariant(), runAt = Now + (long)retryAfter.TotalMilliseconds,
                finished = state == JobState.Waiting ? (long?)null : Now,
                progress.Done, progress.Total, progress.Message?.En, progress.Message?.Fr,
            }), cancel);

    /// <summary>Puts a job back as if it had not been begun: stopping the server costs it no attempt.</summary>
    internal Task GiveBackAsync(Claim claim, CancellationToken cancel) =>
        database.WriteAsync(transaction => transaction.ExecuteAsync(
            """
            update job set state = 'waiting', claimed_by = null, claimed_until = null, run_at = @now, attempts = attempts - 1
            where workspace_id = @workspace and id = @id and state = 'running' and claimed_by = @Runner and attempts = @Attempts
            """,
            new { workspace = claim.Job.WorkspaceId, id = claim.Job.Id, claim.Runner, claim.Job.Attempts, now = Now }), cancel);

    private async Task<bool> AnyFreeAsync(CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        return await connection.ExecuteScalarAsync<long>($"select count(*) from job where {Free}", new { now = Now }) > 0;
    }

    private sealed record Row
    {
        public long WorkspaceId { get; init; }
        public long Id { get; init; }
        public string Kind { get; init; } = "";
        public string Arguments { get; init; } = "";
        public string State { get; init; } = "";
        public long Attempts { get; init; }
        public long StepsDone { get; init; }
        public long StepsTotal { get; init; }
        public string? MessageEn { get; init; }
        public string? MessageFr { get; init; }
        public long CreatedAt { get; init; }
        public long? FinishedAt { get; init; }

        public Job ToJob() => new()
        {
            WorkspaceId = WorkspaceId,
            Id = Id,
            Kind = Kind,
            Arguments = Arguments,
            State = Enum.Parse<JobState>(State, ignoreCase: true),
            Attempts = (int)Attempts,
            Progress = new(StepsDone, StepsTotal, MessageEn is null ? null : new Sentence(MessageEn, MessageFr ?? MessageEn)),
            CreatedAt = Instant.FromUnixTimeMilliseconds(CreatedAt),
            FinishedAt = FinishedAt is { } at ? Instant.FromUnixTimeMilliseconds(at) : null,
        };
    }
}
