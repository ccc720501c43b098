using System.Text.Json;
using Dapper;
using Filon.Storage;
using NodaTime;

namespace Filon.Imports;

/// <summary>The table of imports.</summary>
public sealed class ImportStore(Database database, TimeProvider clock)
{
    private const string Select =
        """
        select i.workspace_id, i.id, i.file_name, i.format, i.state, i.size_bytes, i.sha256, i.mapping, i.lines, i.added, i.changed,
            i.ignored, i.refused, i.notes, i.failure_en, i.failure_fr, i.created_by, a.name as created_by_name, i.created_at, i.applied_at, i.undone_at
        from import i left join account a on a.id = i.created_by
        where i.workspace_id = @workspace
        """;

    public async Task AddAsync(Import import, CancellationToken cancel) =>
        await database.WriteAsync(transaction => transaction.ExecuteAsync(
            """
            insert into import (workspace_id, id, file_name, format, state, size_bytes, sha256, mapping, lines, added, changed, ignored, refused,
                created_by, created_at)
            values (@WorkspaceId, @Id, @FileName, @Format, @state, @SizeBytes, @Sha256, @Mapping, 0, 0, 0, 0, 0, @CreatedBy, @CreatedAt)
            """,
            new
            {
                import.WorkspaceId, import.Id, import.FileName, import.Format, state = Code(import.State), import.SizeBytes, import.Sha256,
                import.Mapping, import.CreatedBy, import.CreatedAt,
            }), cancel);

    public async Task<Import?> FindAsync(long workspace, long id, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        return await connection.QueryFirstOrDefaultAsync<Import>($"{Select} and i.id = @id", new { workspace, id });
    }

    /// <summary>The import as this transaction sees it, its workspace held: of two imports into one workspace, one waits.</summary>
    public async Task<Import?> HoldAsync(Transaction transaction, long workspace, long id)
    {
        await transaction.ExecuteAsync("update workspace set name = name where id = @workspace", new { workspace });
        return await transaction.FirstAsync<Import>($"{Select} and i.id = @id", new { workspace, id });
    }

    /// <summary>Youngest first.</summary>
    public async Task<IReadOnlyList<Import>> ListAsync(long workspace, int skip, int take, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        var rows = await connection.QueryAsync<Import>($"{Select} order by i.id desc limit @take offset @skip", new { workspace, skip, take });
        return rows.AsList();
    }

    /// <summary>Youngest first, from behind the import of that id.</summary>
    public async Task<IReadOnlyList<Import>> BehindAsync(long workspace, long? after, int take, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        var rows = await connection.QueryAsync<Import>(
            $"{Select} {(after is null ? "" : "and i.id < @after")} order by i.id desc limit @take", new { workspace, after, take });
        return rows.AsList();
    }

    public async Task<long> CountAsync(long workspace, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        return await connection.ExecuteScalarAsync<long>("select count(*) from import where workspace_id = @workspace", new { workspace });
    }

    /// <summary>Imports of the very same bytes, youngest first.</summary>
    public async Task<IReadOnlyList<Import>> OfSameFileAsync(long workspace, string sha256, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        return (await connection.QueryAsync<Import>($"{Select} and i.sha256 = @sha256 order by i.id desc", new { workspace, sha256 })).AsList();
    }

    /// <summary>Moves an import on from one of the states named; false where it stands elsewhere.</summary>
    public Task<bool> MoveAsync(Transaction transaction, Import import, ImportState to, params ImportState[] from) =>
        MoveAsync(transaction, import.WorkspaceId, import.Id, to, from);

    public async Task<bool> MoveAsync(Transaction transaction, long workspace, long id, ImportState to, params ImportState[] from) =>
        await transaction.ExecuteAsync(
            $"""
            update import set state = @to, applied_at = case when @to = 'applied' then @now else applied_at end,
                undone_at = case when @to = 'undone' then @now else undone_at end
            where workspace_id = @workspace and id = @id and {transaction.Dialect.Among("state", "from")}
            """,
            new { workspace, id, to = Code(to), from = transaction.Dialect.List(from.Select(Code).ToList()), now = clock.Now() }) == 1;

    public Task MapAsync(Transaction transaction, long workspace, long id, string mapping) => transaction.ExecuteAsync(
        "update import set mapping = @mapping where workspace_id = @workspace and id = @id", new { workspace, id, mapping });

    public Task CountAsync(Transaction transaction, long workspace, long id, ImportCounts counts, IReadOnlyList<Sentence> notes) =>
        transaction.ExecuteAsync(
            """
            update import set lines = @Lines, added = @Added, changed = @Changed, ignored = @Ignored, refused = @Refused,
                notes = coalesce(@notes, notes)
            where workspace_id = @workspace and id = @id
            """,
            new
            {
                workspace, id, counts.Lines, counts.Added, counts.Changed, counts.Ignored, counts.Refused,
                notes = notes.Count == 0 ? null : JsonSerializer.Serialize(notes),
            });

    public Task RefuseAsync(long workspace, long id, Sentence why, CancellationToken cancel) =>
        database.WriteAsync(transaction => transaction.ExecuteAsync(
            "update import set state = 'refused', failure_en = @En, failure_fr = @Fr where workspace_id = @workspace and id = @id",
            new { workspace, id, why.En, why.Fr }), cancel);

    /// <summary>Forgets an import that never wrote anything.</summary>
    public Task DeleteAsync(Transaction transaction, long workspace, long id) => transaction.ExecuteAsync(
        "delete from import where workspace_id = @workspace and id = @id", new { workspace, id });

    internal static string Code(ImportState state) => state.ToString().ToLowerInvariant();
}
