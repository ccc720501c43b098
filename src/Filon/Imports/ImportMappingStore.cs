using Dapper;
using Filon.Storage;

namespace Filon.Imports;

/// <summary>What somebody once said about the columns of a sheet, remembered for every later sheet with the same header.</summary>
public sealed class ImportMappingStore(Database database, TimeProvider clock)
{
    public async Task<ColumnMapping?> FindAsync(long workspace, string signature, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        var json = await connection.QueryFirstOrDefaultAsync<string>(
            "select mapping from import_mapping where workspace_id = @workspace and signature = @signature", new { workspace, signature });
        return json is null ? null : RecordJson.ReadMapping(json);
    }

    public Task RememberAsync(Transaction transaction, long workspace, ColumnMapping mapping) => transaction.ExecuteAsync(
        """
        insert into import_mapping (workspace_id, signature, mapping, saved_at) values (@workspace, @HeaderSignature, @json, @now)
        on conflict (workspace_id, signature) do update set mapping = excluded.mapping, saved_at = excluded.saved_at
        """, new { workspace, mapping.HeaderSignature, json = RecordJson.Write(mapping), now = clock.Now() });
}
