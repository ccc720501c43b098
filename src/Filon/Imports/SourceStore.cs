using Filon.Storage;

namespace Filon.Imports;

/// <summary>Provenance: which record each natural key became, and the line that last said so.</summary>
public sealed class SourceStore
{
    /// <summary>The content hash of a record that no line describes: it was only mentioned.</summary>
    public const string Mentioned = "";

    private static readonly string[] Columns = ["workspace_id", "kind", "record_key", "record_id", "content_hash", "import_id", "row_number"];

    public Task AddAsync(Transaction transaction, long workspace, string kind, IEnumerable<RecordSource> sources, CancellationToken cancel) =>
        transaction.InsertManyAsync("import_source", Columns, sources.Select(source => new object?[]
        {
            workspace, kind, source.RecordKey, source.RecordId, source.ContentHash, source.ImportId, source.RowNumber,
        }), cancel);

    /// <summary>The records of these keys.</summary>
    public async Task<Dictionary<string, RecordSource>> FindAsync(Transaction transaction, long workspace, string kind, IReadOnlyCollection<string> keys) =>
        keys.Count == 0 ? [] : (await transaction.QueryAsync<RecordSource>(
            $"""
            select record_key, record_id, content_hash, import_id, row_number from import_source
            where workspace_id = @workspace and kind = @kind and {transaction.Dialect.Among("record_key", "keys")}
            order by record_key
            """, new { workspace, kind, keys = transaction.Dialect.List(keys) })).ToDictionary(source => source.RecordKey, StringComparer.Ordinal);

    /// <summary>From now on these lines describe the records that an import changed.</summary>
    public Task TakeOverAsync(Transaction transaction, long workspace, long import) => transaction.ExecuteAsync(
        """
        update import_source set content_hash = r.content_hash, import_id = r.import_id, row_number = r.row_number
        from import_row r
        where import_source.workspace_id = @workspace and r.workspace_id = @workspace and r.import_id = @import and r.action = 'changed'
            and import_source.kind = r.kind and import_source.record_key = r.record_key
        """, new { workspace, import });

    /// <summary>The lines that an import replaced describe their records again.</summary>
    public Task GiveBackAsync(Transaction transaction, long workspace, long import) => transaction.ExecuteAsync(
        """
        update import_source set content_hash = case when b.kind = import_source.kind then b.content_hash else '' end,
            import_id = b.import_id, row_number = b.row_number
        from import_row r
        join import_row b on b.workspace_id = @workspace and b.import_id = r.before_import_id and b.row_number = r.before_row_number
        where import_source.workspace_id = @workspace and r.workspace_id = @workspace and r.import_id = @import and r.action = 'changed'
            and import_source.kind = r.kind and import_source.record_key = r.record_key
        """, new { workspace, import });

    public Task RemoveAsync(Transaction transaction, long workspace, string kind, IReadOnlyCollection<string> keys) => transaction.ExecuteAsync(
        $"delete from import_source where workspace_id = @workspace and kind = @kind and {transaction.Dialect.Among("record_key", "keys")}",
        new { workspace, kind, keys = transaction.Dialect.List(keys) });

    /// <summary>Later imports that changed what this one wrote.</summary>
    public Task<IReadOnlyList<long>> ChangedSinceAsync(Transaction transaction, long workspace, long import) => transaction.QueryAsync<long>(
        """
        select distinct s.import_id from import_row r
        join import_source s on s.workspace_id = @workspace and s.kind = r.kind and s.record_key = r.record_key
        where r.workspace_id = @workspace and r.import_id = @import and r.action in ('added', 'changed') and s.import_id <> @import
        order by s.import_id
        """, new { workspace, import });
}
