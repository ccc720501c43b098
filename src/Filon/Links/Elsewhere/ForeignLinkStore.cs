using System.Text.Json;
using Dapper;
using Filon.Storage;
using NodaTime;

namespace Filon.Links.Elsewhere;

/// <summary>The table of other people's short links: what was found is kept, so that nobody's server is asked twice in a day.</summary>
public sealed class ForeignLinkStore(Database database, Ids ids, TimeProvider clock)
{
    public const int Most = 100;

    private const string Columns = "id, address, hops, outcome, status, destination, checked_at";

    /// <summary>The latest first.</summary>
    public async Task<IReadOnlyList<ForeignLink>> ListAsync(long workspace, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        return [.. (await connection.QueryAsync<Row>($"select {Columns} from foreign_link where workspace_id = @workspace order by checked_at desc, id desc limit @Most", new { workspace, Most })).Select(row => row.Link)];
    }

    public async Task<ForeignLink?> FindAsync(long workspace, long id, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        return (await connection.QueryFirstOrDefaultAsync<Row>($"select {Columns} from foreign_link where workspace_id = @workspace and id = @id", new { workspace, id }))?.Link;
    }

    public async Task<ForeignLink?> FindAsync(long workspace, string address, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        return (await connection.QueryFirstOrDefaultAsync<Row>($"select {Columns} from foreign_link where workspace_id = @workspace and address = @address", new { workspace, address }))?.Link;
    }

    /// <summary>Keeps what was found, in the place of what was found before.</summary>
    /// <param name="account">Who asked; null: the command line.</param>
    public Task<ForeignLink> KeepAsync(long workspace, string address, Followed followed, long? account, CancellationToken cancel) => database.WriteAsync(async transaction =>
    {
        var row = new
        {
            workspace, id = ids.Next(), address, hops = JsonSerializer.Serialize(followed.Hops), outcome = Word(followed.Outcome), followed.Status, followed.Destination,
            compared = followed.Destination is { } destination ? Destination.Compared(destination) : null, now = clock.GetUtcNow().ToUnixTimeMilliseconds(), account,
        };
        var kept = await transaction.FirstAsync<Row>(
            $"""
            insert into foreign_link (workspace_id, id, address, hops, outcome, status, destination, compared, checked_at, created_by)
            values (@workspace, @id, @address, @hops, @outcome, @Status, @Destination, @compared, @now, @account)
            on conflict (workspace_id, address) do update set hops = excluded.hops, outcome = excluded.outcome, status = excluded.status, destination = excluded.destination,
                compared = excluded.compared, checked_at = excluded.checked_at
            returning {Columns}
            """, row);
        return kept!.Link;
    }, cancel);

    /// <summary>Takes it out of the list.</summary>
    public Task<bool> RemoveAsync(long workspace, long id, CancellationToken cancel) => database.WriteAsync(async transaction =>
    {
        await transaction.WatchAsync("foreign_link", new { workspace_id = workspace, id });
        return await transaction.ExecuteAsync("delete from foreign_link where workspace_id = @workspace and id = @id", new { workspace, id }) == 1;
    }, cancel);

    /// <summary>The word of a file, which does not change with the language.</summary>
    public static string Word(FollowOutcome outcome) => outcome switch
    {
        FollowOutcome.Found => "found",
        FollowOutcome.Robots => "robots",
        FollowOutcome.Refused => "refused",
        FollowOutcome.TooFar => "too-far",
        _ => "silent",
    };

    private sealed record Row
    {
        public long Id { get; init; }
        public string Address { get; init; } = "";
        public string Hops { get; init; } = "[]";
        public string Outcome { get; init; } = "";
        public int? Status { get; init; }
        public string? Destination { get; init; }
        public Instant CheckedAt { get; init; }

        public ForeignLink Link => new()
        {
            Id = Id, Address = Address, Hops = JsonSerializer.Deserialize<string[]>(Hops)!, Outcome = Enum.GetValues<FollowOutcome>().First(outcome => Word(outcome) == Outcome),
            Status = Status, Destination = Destination, CheckedAt = CheckedAt,
        };
    }
}
