using Dapper;
using Filon.Storage;

namespace Filon.Imports;

/// <summary>The lines of imports, as read and compared.</summary>
public sealed class ImportRowStore(Database database)
{
    private const string Columns =
        "row_number, part, line, kind, record_key, action, reason, sentence_en, sentence_fr, content_hash, payload";

    private static readonly string[] Inserted =
        ["workspace_id", "import_id", "row_number", "part", "line", "kind", "record_key", "action", "reason", "sentence_en", "sentence_fr", "content_hash", "payload"];

    public async Task ClearAsync(Transaction transaction, long workspace, long import)
    {
        await transaction.ExecuteAsync("delete from import_row where workspace_id = @workspace and import_id = @import", new { workspace, import });
        await transaction.ExecuteAsync("delete from import_row_count where workspace_id = @workspace and import_id = @import", new { workspace, import });
    }

    public Task AddAsync(Transaction transaction, long workspace, long import, IEnumerable<StagedRow> rows, CancellationToken cancel) =>
        transaction.InsertManyAsync("import_row", Inserted, rows.Select(row => new object?[]
        {
            workspace, import, row.RowNumber, row.Part, row.Line, row.Kind, row.RecordKey, Code(row.Action), row.Reason,
            row.SentenceEn, row.SentenceFr, row.ContentHash, row.Payload,
        }), cancel);

    /// <summary>Marks the lines from one row number on that earlier imports brought already: the same (ignored) or otherwise (changed).</summary>
    public Task CompareAsync(Transaction transaction, long workspace, long import, long fromRow) => transaction.ExecuteAsync(
        """
        update import_row set
            action = case when s.content_hash = import_row.content_hash then 'ignored' else 'changed' end,
            reason = case when s.content_hash = import_row.content_hash then 'unchanged' end,
            before_import_id = case when s.content_hash = import_row.content_hash then null else s.import_id end,
            before_row_number = case when s.content_hash = import_row.content_hash then null else s.row_number end
        from import_source s
        where import_row.workspace_id = @workspace and import_row.import_id = @import and import_row.row_number >= @fromRow
            and import_row.action = 'added' and s.workspace_id = @workspace and s.kind = import_row.kind and s.record_key = import_row.record_key
        """, new { workspace, import, fromRow });

    /// <summary>Compares every line anew with what is there by now.</summary>
    public async Task CompareAgainAsync(Transaction transaction, long workspace, long import)
    {
        await transaction.ExecuteAsync(
            """
            update import_row set action = 'added', reason = null, before_import_id = null, before_row_number = null
            where workspace_id = @workspace and import_id = @import and (action = 'changed' or action = 'ignored' and reason = 'unchanged')
            """, new { workspace, import });
        await CompareAsync(transaction, workspace, import, 0);
    }

    /// <summary>Counts the lines once they are compared, and keeps the counts for the pages.</summary>
    public async Task<ImportCounts> CountAsync(Transaction transaction, long workspace, long import)
    {
        await transaction.ExecuteAsync("delete from import_row_count where workspace_id = @workspace and import_id = @import", new { workspace, import });
        await transaction.ExecuteAsync(
            """
            insert into import_row_count (workspace_id, import_id, kind, action, reason, lines)
            select workspace_id, import_id, kind, action, coalesce(reason, ''), count(*) from import_row
            where workspace_id = @workspace and import_id = @import
            group by workspace_id, import_id, kind, action, coalesce(reason, '')
            """, new { workspace, import });
        var counts = (await transaction.QueryAsync<(string Action, long Count)>(
            "select action, cast(sum(lines) as bigint) from import_row_count where workspace_id = @workspace and import_id = @import group by action order by action",
            new { workspace, import })).ToDictionary(row => row.Action, row => row.Count);
        return new(counts.GetValueOrDefault("added"), counts.GetValueOrDefault("changed"), counts.GetValueOrDefault("ignored"), counts.GetValueOrDefault("refused"));
    }

    /// <summary>How many lines there are of each kind, action and reason, once they are compared.</summary>
    public async Task<IReadOnlyList<RowGroup>> GroupsAsync(long workspace, long import, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        return (await connection.QueryAsync<RowGroup>(
            """
            select kind, action, reason, lines as count from import_row_count
            where workspace_id = @workspace and import_id = @import order by kind, action, reason
            """, new { workspace, import })).AsList();
    }

    /// <summary>A page of lines in the file's order, of one action, kind and reason or of all.</summary>
    public async Task<IReadOnlyList<StagedRow>> PageAsync(long workspace, long import, RowFilter filter, CancellationToken cancel)
    {
        var conditions = (filter.Action is null ? "" : " and action = @action")
            + (filter.Kind is null ? "" : " and kind = @Kind") + (filter.Reason is null ? "" : " and reason = @Reason");
        await using var connection = await database.OpenAsync(cancel);
        return (await connection.QueryAsync<StagedRow>(
            $"""
            select {Columns} from import_row
            where workspace_id = @workspace and import_id = @import and row_number > @After{conditions}
            order by row_number limit @Take
            """,
            new { workspace, import, action = filter.Action is { } action ? Code(action) : null, filter.Kind, filter.Reason, filter.After, filter.Take })).AsList();
    }

    /// <summary>The lines of one kind that an import wrote or will write, in the file's order.</summary>
    internal Task<IReadOnlyList<StagedRow>> WrittenAsync(
        Transaction transaction, long workspace, long import, (string Kind, string Action, long After, int Take) page) => transaction.QueryAsync<StagedRow>(
        $"""
        select {Columns} from import_row
        where workspace_id = @workspace and import_id = @import and action = @Action and kind = @Kind and row_number > @After
        order by row_number limit @Take
        """, new { workspace, import, page.Kind, page.Action, page.After, page.Take });

    /// <summary>The lines that stood before those that an import changed.</summary>
    internal Task<IReadOnlyList<ReplacedRow>> ReplacedAsync(
        Transaction transaction, long workspace, long import, (string Kind, long After, int Take) page) => transaction.QueryAsync<ReplacedRow>(
        """
        select r.row_number, r.record_key, b.row_number as before_row, i.created_at as before_at, b.content_hash, b.payload
        from import_row r
        join import_row b on b.workspace_id = @workspace and b.import_id = r.before_import_id and b.row_number = r.before_row_number
        join import i on i.workspace_id = @workspace and i.id = r.before_import_id
        where r.workspace_id = @workspace and r.import_id = @import and r.action = 'changed' and r.kind = @Kind and r.row_number > @After
        order by r.row_number limit @Take
        """, new { workspace, import, page.Kind, page.After, page.Take });

    /// <summary>The kinds of lines with this action.</summary>
    internal Task<IReadOnlyList<string>> KindsAsync(Transaction transaction, long workspace, long import, string action) => transaction.QueryAsync<string>(
        "select distinct kind from import_row where workspace_id = @workspace and import_id = @import and action = @action order by kind",
        new { workspace, import, action });

    internal static string Code(RowAction action) => action.ToString().ToLowerInvariant();
}
