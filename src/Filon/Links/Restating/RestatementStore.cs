using System.Text.Json;
using Dapper;
using Filon.Links.Truth;
using Filon.Storage;
using NodaTime;

namespace Filon.Links.Restating;

/// <summary>The table of restatements: how far each is, and what it moved.</summary>
public sealed class RestatementStore(Database database, Ids ids, TimeProvider clock)
{
    private const string Columns = "id, edition, replaced, started_at, finished_at, cursor_at, cursor_id, hits, moved, clicks_before, clicks_after, uniques_before, uniques_after";

    private static readonly (string, Merge)[] MoveColumns =
        [("workspace_id", Merge.Key), ("restatement_id", Merge.Key), ("link_id", Merge.Key), ("from_step", Merge.Key), ("to_step", Merge.Key), ("hits", Merge.Sum)];

    /// <summary>Restatements that judged anything again, the latest first, each with what it moved.</summary>
    /// <param name="link">Those that moved a hit of this link; 0: all.</param>
    public async Task<IReadOnlyList<Restatement>> ListAsync(long workspace, long link, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        var moves = (await connection.QueryAsync<(long Restatement, int From, int To, long Hits)>(
            """
            select restatement_id, from_step, to_step, hits from link_restatement_move where workspace_id = @workspace and link_id = @link
            order by restatement_id, hits desc, from_step, to_step
            """, new { workspace, link })).ToLookup(move => move.Restatement, move => new RestatementMove(TruthSteps.Of(move.From), TruthSteps.Of(move.To), move.Hits));
        var rows = await connection.QueryAsync<Row>($"select {Columns} from link_restatement where workspace_id = @workspace order by id desc limit 100", new { workspace });
        return [.. rows.Where(row => link == 0 || moves.Contains(row.Id)).Select(row => row.Of([.. moves[row.Id]]))];
    }

    /// <summary>The workspaces where anybody ever clicked.</summary>
    public async Task<IReadOnlyList<long>> ClickedAsync(CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        return (await connection.QueryAsync<long>("select workspace_id from link_total where link_id = 0 order by workspace_id")).AsList();
    }

    /// <summary>The restatement to go on with, or a new one where hits are judged by other editions; null where none are.</summary>
    internal Task<(long Id, (long At, long Id) Cursor)?> BeginAsync(long workspace, string edition, CancellationToken cancel) =>
        database.WriteAsync<(long, (long, long))?>(async transaction =>
        {
            transaction.AsBookkeeping();
            var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
            // one that newer lists came upon ends where it is: the newer one begins at the beginning
            await transaction.ExecuteAsync(
                "update link_restatement set finished_at = @now where workspace_id = @workspace and finished_at is null and edition <> @edition", new { workspace, now, edition });
            if (await transaction.FirstAsync<Row>($"select {Columns} from link_restatement where workspace_id = @workspace and finished_at is null order by id", new { workspace }) is { } begun)
                return (begun.Id, (begun.CursorAt, begun.CursorId));
            var older = await StoredHitStore.OlderAsync(transaction, workspace, edition);
            if (older.Count == 0) return null;
            var id = ids.Next();
            await transaction.ExecuteAsync(
                """
                insert into link_restatement (workspace_id, id, edition, replaced, started_at, cursor_at, cursor_id, hits, moved, clicks_before, clicks_after, uniques_before, uniques_after)
                values (@workspace, @id, @edition, @replaced, @now, 0, 0, 0, 0, 0, 0, 0, 0)
                """, new { workspace, id, edition, replaced = JsonSerializer.Serialize(older), now });
            return (id, (0L, 0L));
        }, cancel);

    /// <summary>Adds what a batch came to, in the batch's own transaction.</summary>
    /// <param name="from">Up to which hit it was done before.</param>
    /// <exception cref="InvalidOperationException">Somebody else goes on with the same restatement: nothing is written.</exception>
    internal async Task AddAsync(Transaction transaction, long workspace, long id, (long At, long Id) from, IReadOnlyList<HitMove> batch, bool finished)
    {
        var last = batch.Count == 0 ? from : (batch[^1].Stored.HappenedAt.ToUnixTimeMilliseconds(), batch[^1].Stored.Id);
        var moved = await transaction.ExecuteAsync(
            """
            update link_restatement set cursor_at = @at, cursor_id = @last, hits = hits + @hits, moved = moved + @moved, clicks_before = clicks_before + @clicksBefore,
                clicks_after = clicks_after + @clicksAfter, uniques_before = uniques_before + @uniquesBefore, uniques_after = uniques_after + @uniquesAfter, finished_at = @now
            where workspace_id = @workspace and id = @id and cursor_at = @fromAt and cursor_id = @fromId and finished_at is null
            """,
            new
            {
                workspace, id, at = last.Item1, last = last.Item2, fromAt = from.At, fromId = from.Id, hits = batch.Count, moved = batch.Count(move => move.Moved),
                clicksBefore = batch.Count(move => move.Before.Class == HitClass.Human), clicksAfter = batch.Count(move => move.After.Class == HitClass.Human),
                uniquesBefore = batch.Count(move => move.Before.Unique), uniquesAfter = batch.Count(move => move.After.Unique),
                now = finished ? clock.GetUtcNow().ToUnixTimeMilliseconds() : (long?)null,
            });
        if (moved != 1) throw new InvalidOperationException($"the restatement {id} is gone on with by somebody else");
        await transaction.MergeManyAsync("link_restatement_move", MoveColumns,
            [.. batch.Where(move => move.Moved)
                .SelectMany(move => new[] { (Link: 0L, move), (Link: move.Stored.LinkId, move) })
                .GroupBy(pair => (pair.Link, From: (long)pair.move.Before.Step.Number, To: (long)pair.move.After.Step.Number))
                .Select(group => (object?[])[workspace, id, group.Key.Link, group.Key.From, group.Key.To, (long)group.Count()])]);
    }

    private sealed record Row
    {
        public long Id { get; init; }
        public string Edition { get; init; } = "";
        public string Replaced { get; init; } = "[]";
        public Instant StartedAt { get; init; }
        public Instant? FinishedAt { get; init; }
        public long CursorAt { get; init; }
        public long CursorId { get; init; }
        public long Hits { get; init; }
        public long Moved { get; init; }
        public long ClicksBefore { get; init; }
        public long ClicksAfter { get; init; }
        public long UniquesBefore { get; init; }
        public long UniquesAfter { get; init; }

        public Restatement Of(IReadOnlyList<RestatementMove> moves) => new()
        {
            Id = Id, Edition = Edition, Replaced = JsonSerializer.Deserialize<string[]>(Replaced)!, StartedAt = StartedAt, FinishedAt = FinishedAt, Hits = Hits, Moved = Moved,
            ClicksBefore = ClicksBefore, ClicksAfter = ClicksAfter, UniquesBefore = UniquesBefore, UniquesAfter = UniquesAfter, Moves = moves,
        };
    }
}
