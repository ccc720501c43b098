using System.Security.Cryptography;
using Dapper;
using Filon.Storage;
using NodaTime;

namespace Filon.Audit;

/// <summary>The table of the log: lines are added, and forgotten when their time is over; none is ever changed.</summary>
public sealed class AuditStore(Database database, TimeProvider clock)
{
    /// <summary>What the CNIL advises for logs: from six months to a year.</summary>
    public const int UsualMonths = 12;
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(2);

    /// <summary>The witness of every transaction: writes the act of this flow, if there is one, with what changed.</summary>
    public static async Task WitnessAsync(Transaction transaction, TimeProvider clock)
    {
        if (Act.Current is not { } act) return;
        var changes = await transaction.ChangesAsync();
        if (act.IsWritten && changes.Count == 0) return;
        await AppendAsync(transaction, act, clock.Now(), changes);
        act.IsWritten = true;
    }

    /// <summary>
    /// Writes an act that changes nothing else: a sign-in, a refused token. Where a big import holds the only writer it is written
    /// once that is done: nobody waits longer than a moment to be let in.
    /// </summary>
    public async Task SayAsync(Act act, CancellationToken cancel)
    {
        var now = clock.Now();
        var written = database.WriteAsync(transaction =>
        {
            transaction.AsBookkeeping();
            return AppendAsync(transaction, act, now, []);
        }, CancellationToken.None);
        await Task.WhenAny(written, Task.Delay(Moment, cancel));
        if (written.IsCompleted) await written;
    }

    /// <summary>Last in its transaction, so that the chain is held only for an instant.</summary>
    private static async Task AppendAsync(Transaction transaction, Act act, Instant now, IReadOnlyList<RowChange> changes)
    {
        var head = await transaction.FirstAsync<Head>("""
            insert into audit_chain (workspace_id, number, hash, first_number) values (@Workspace, 1, '', 1)
            on conflict (workspace_id) do update set number = audit_chain.number + 1
            returning number, hash
            """, new { act.Workspace });
        var details = changes.Count == 0 ? null : AuditJson.Write(changes);
        var salt = details is null ? null : Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        var line = new AuditLine
        {
            WorkspaceId = act.Workspace, Number = head!.Number, At = now, AccountId = act.AccountId, Who = act.Who, Via = act.Via, Act = act.Code,
            Subject = act.Subject, Address = act.Address, Details = details, Salt = salt,
            DetailsHash = details is null ? null : AuditLine.HashOf(salt!, details), Previous = head.Hash,
        }.Sealed();
        await transaction.ExecuteAsync("""
            insert into audit_line (workspace_id, number, at, account_id, who, via, act, subject, address, details, salt, details_hash, previous, hash)
            values (@WorkspaceId, @Number, @At, @AccountId, @Who, @Via, @Act, @Subject, @Address, @Details, @Salt, @DetailsHash, @Previous, @Hash)
            """, line);
        await transaction.ExecuteAsync("update audit_chain set hash = @Hash where workspace_id = @WorkspaceId", line);
    }

    /// <summary>How long a workspace keeps its lines.</summary>
    public async Task<int> MonthsAsync(long workspace, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        return (int)(await connection.QueryFirstOrDefaultAsync<long?>("select keep_months from audit_setting where workspace_id = @workspace", new { workspace }) ?? UsualMonths);
    }

    public Task KeepAsync(long workspace, int months, CancellationToken cancel) => database.WriteAsync(async transaction =>
    {
        await transaction.WatchAsync("audit_setting", new { workspace_id = workspace });
        return await transaction.ExecuteAsync("""
            insert into audit_setting (workspace_id, keep_months) values (@workspace, @months)
            on conflict (workspace_id) do update set keep_months = excluded.keep_months
            """, new { workspace, months });
    }, cancel);

    /// <summary>Forgets, in every workspace, the lines older than it keeps. The chain goes on from the oldest line left.</summary>
    /// <returns>How many lines went.</returns>
    public Task<long> ForgetAsync(CancellationToken cancel) => database.WriteAsync(async transaction =>
    {
        transaction.AsBookkeeping();
        var (gone, today) = (0L, clock.Now().InUtc().LocalDateTime);
        foreach (var (workspace, number, months) in await transaction.QueryAsync<(long, long, long)>("""
            select c.workspace_id, c.number, coalesce(s.keep_months, @UsualMonths) from audit_chain c left join audit_setting s on s.workspace_id = c.workspace_id
            order by c.workspace_id
            """, new { UsualMonths }))
        {
            var before = today.PlusMonths(-(int)months).InUtc().ToInstant();
            var first = await transaction.FirstAsync<long?>(
                "select min(number) from audit_line where workspace_id = @workspace and at >= @before", new { workspace, before }) ?? number + 1;
            gone += await transaction.ExecuteAsync("delete from audit_line where workspace_id = @workspace and number < @first", new { workspace, first });
            await transaction.ExecuteAsync("update audit_chain set first_number = @first where workspace_id = @workspace and first_number < @first", new { workspace, first });
        }

        return gone;
    }, cancel);

    private sealed record Head(long Number, string Hash);
}
