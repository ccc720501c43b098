using Filon.Storage;
using NodaTime;

namespace Filon.Workspaces;

/// <summary>
/// The table of acts that their callers named. Whoever comes first holds the name for a while and says so again while at work; what a
/// crash left held is free once that while is over. The answer is kept for a day.
/// </summary>
public sealed class IdempotencyStore(Database database, Ids ids, TimeProvider clock)
{
    public static readonly Duration Kept = Duration.FromHours(24), Held = Duration.FromSeconds(30);

    /// <summary>Takes the name, unless it is taken: then what became of it.</summary>
    public Task<IdempotencyClaim> ClaimAsync(long workspace, long account, (string Name, string Hash) asked, CancellationToken cancel) =>
        database.WriteAsync(async transaction =>
        {
            transaction.AsBookkeeping(); // the act itself is what is logged
            var (now, claim) = (clock.Now(), ids.Next());
            var subject = new { workspace, account, asked.Name, asked.Hash, claim, now, expires = now + Kept, free = now - Held };
            await transaction.ExecuteAsync("delete from idempotency_key where workspace_id = @workspace and expires_at <= @now", subject);
            if (await transaction.ExecuteAsync("""
                insert into idempotency_key (workspace_id, account_id, name, request_hash, claim, claimed_at, expires_at)
                values (@workspace, @account, @Name, @Hash, @claim, @now, @expires)
                on conflict (workspace_id, account_id, name) do nothing
                """, subject) == 1) return new IdempotencyClaim(IdempotencyState.Ours, claim, null);

            var row = await transaction.FirstAsync<Row>("""
                select request_hash, status, content_type, answer from idempotency_key
                where workspace_id = @workspace and account_id = @account and name = @Name
                """, subject);
            if (row is not null && row.RequestHash != asked.Hash) return new(IdempotencyState.Another, 0, null);
            if (row is { Status: { } status }) return new(IdempotencyState.Answered, 0, new((int)status, row.ContentType, row.Answer ?? ""));
            var taken = await transaction.ExecuteAsync("""
                update idempotency_key set claim = @claim, claimed_at = @now, expires_at = @expires
                where workspace_id = @workspace and account_id = @account and name = @Name and status is null and claimed_at <= @free
                """, subject);
            return taken == 1 ? new(IdempotencyState.Ours, claim, null) : new IdempotencyClaim(IdempotencyState.AtWork, 0, null);
        }, cancel);

    /// <summary>Still at work.</summary>
    public Task RenewAsync(long workspace, long account, string name, long claim, CancellationToken cancel) =>
        WriteAsync("""
            update idempotency_key set claimed_at = @now
            where workspace_id = @workspace and account_id = @account and name = @name and claim = @claim
            """, new { workspace, account, name, claim, now = clock.Now() }, cancel);

    /// <summary>Done: this is the answer. Whoever lost the name meanwhile keeps nothing.</summary>
    public Task AnswerAsync(long workspace, long account, (string Name, long Claim) held, KeptAnswer answer, CancellationToken cancel) =>
        WriteAsync("""
            update idempotency_key set status = @Status, content_type = @ContentType, answer = @Body
            where workspace_id = @workspace and account_id = @account and name = @Name and claim = @Claim
            """, new { workspace, account, held.Name, held.Claim, Status = (long)answer.Status, answer.ContentType, answer.Body }, cancel);

    /// <summary>It failed on our side: it may be tried again at once.</summary>
    public Task ReleaseAsync(long workspace, long account, string name, long claim, CancellationToken cancel) =>
        WriteAsync("""
            delete from idempotency_key where workspace_id = @workspace and account_id = @account and name = @name and claim = @claim and status is null
            """, new { workspace, account, name, claim }, cancel);

    private Task<int> WriteAsync(string sql, object parameters, CancellationToken cancel) => database.WriteAsync(transaction =>
    {
        transaction.AsBookkeeping();
        return transaction.ExecuteAsync(sql, parameters);
    }, cancel);

    private sealed record Row
    {
        public string RequestHash { get; init; } = "";
        public long? Status { get; init; }
        public string? ContentType { get; init; }
        public string? Answer { get; init; }
    }
}
