using Dapper;
using Filon.Storage;

namespace Filon.Privacy;

/// <summary>The receipts of erasures.</summary>
public sealed class ErasureStore(Database database, TimeProvider clock)
{
    private const string Select =
        """
        select e.id, e.person_id, e.cause, e.state, e.asked_by, a.name as asked_by_name, e.asked_at, e.done_at, e.counts, e.files
        from erasure e left join account a on a.id = e.asked_by
        where e.workspace_id = @workspace
        """;

    public Task AddAsync(Transaction transaction, long workspace, Erasure erasure) => transaction.ExecuteAsync(
        """
        insert into erasure (workspace_id, id, person_id, cause, state, asked_by, asked_at, counts, files)
        values (@workspace, @Id, @PersonId, @Cause, 'waiting', @AskedBy, @now, '{}', '[]')
        """, new { workspace, erasure.Id, erasure.PersonId, erasure.Cause, erasure.AskedBy, now = clock.Now() });

    public async Task<Erasure?> FindAsync(long workspace, long id, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        return await connection.QueryFirstOrDefaultAsync<Erasure>($"{Select} and e.id = @id", new { workspace, id });
    }

    /// <summary>The youngest about this person.</summary>
    public async Task<Erasure?> OfPersonAsync(long workspace, long person, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        return await connection.QueryFirstOrDefaultAsync<Erasure>($"{Select} and e.person_id = @person order by e.id desc limit 1", new { workspace, person });
    }

    /// <summary>Youngest first.</summary>
    public async Task<IReadOnlyList<Erasure>> ListAsync(long workspace, int take, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        return (await connection.QueryAsync<Erasure>($"{Select} order by e.id desc limit @take", new { workspace, take })).AsList();
    }

    /// <summary>Youngest first, from behind the receipt of that number.</summary>
    public async Task<IReadOnlyList<Erasure>> BehindAsync(long workspace, long? after, int take, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        return (await connection.QueryAsync<Erasure>(
            $"{Select} {(after is null ? "" : "and e.id < @after")} order by e.id desc limit @take", new { workspace, after, take })).AsList();
    }

    /// <summary>Those that somebody asked for and that are still to be written.</summary>
    internal static Task<IReadOnlyList<Erasure>> WaitingAsync(Transaction transaction, long workspace) =>
        transaction.QueryAsync<Erasure>($"{Select} and e.state = 'waiting' order by e.id", new { workspace });

    internal async Task<IReadOnlyList<Erasure>> UnfinishedAsync(long workspace, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        return (await connection.QueryAsync<Erasure>($"{Select} and e.state = 'erased' order by e.id", new { workspace })).AsList();
    }

    internal static Task ErasedAsync(Transaction transaction, long workspace, long id, (string Counts, string Files) said) => transaction.ExecuteAsync(
        "update erasure set state = 'erased', counts = @Counts, files = @Files where workspace_id = @workspace and id = @id",
        new { workspace, id, said.Counts, said.Files });

    internal Task DoneAsync(long workspace, IReadOnlyCollection<long> ids, CancellationToken cancel) => database.WriteAsync(transaction => transaction.ExecuteAsync(
        $"update erasure set state = 'done', done_at = @now where workspace_id = @workspace and state = 'erased' and {transaction.Dialect.Among("id", "ids")}",
        new { workspace, ids = transaction.Dialect.List(ids), now = clock.Now() }), cancel);
}
