using Dapper;
using Filon.Storage;
using NodaTime;

namespace Filon.Jobs;

/// <summary>The programs that serve one PostgreSQL: each says every now and then that it is there.</summary>
public sealed class NodeStore(Database database, TimeProvider clock)
{
    /// <summary>How often a node says so; one that was silent three times is gone.</summary>
    public static readonly Duration Rhythm = Duration.FromSeconds(30);

    /// <summary>Says that this node is there, and forgets those that are not.</summary>
    public Task SayAsync(string name, string uploads, CancellationToken cancel) => database.WriteAsync(async transaction =>
    {
        transaction.AsBookkeeping();
        await transaction.ExecuteAsync("delete from node where seen_at < @Silent", new { Silent });
        await transaction.ExecuteAsync(
            """
            insert into node (name, uploads, seen_at) values (@name, @uploads, @now)
            on conflict (name) do update set uploads = excluded.uploads, seen_at = excluded.seen_at
            """, new { name, uploads, now = clock.Now() });
    }, cancel);

    public Task LeaveAsync(string name, CancellationToken cancel) => database.WriteAsync(async transaction =>
    {
        transaction.AsBookkeeping();
        await transaction.ExecuteAsync("delete from node where name = @name", new { name });
    }, cancel);

    /// <summary>Those that are there, by name.</summary>
    public async Task<IReadOnlyList<Node>> ListAsync(CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        return (await connection.QueryAsync<Node>("select name, uploads, seen_at from node where seen_at >= @Silent order by name", new { Silent })).AsList();
    }

    private Instant Silent => clock.Now() - 3 * Rhythm;
}
