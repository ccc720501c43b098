using Dapper;
using Filon.Storage;

namespace Filon.Measure.Ledger;

/// <summary>Reads what posts said, so that a table by post can be read.</summary>
public sealed class PostTextQuery(Database database)
{
    /// <summary>The text of each post known, by the network's id of it.</summary>
    public async Task<IReadOnlyDictionary<string, string>> ReadAsync(long workspace, IReadOnlyCollection<string> keys, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        var rows = await connection.QueryAsync<(string Key, string Text)>(
            $"""
            select network_key, text from post
            where workspace_id = @workspace and network = 'x' and {database.Dialect.Among("network_key", "keys")} order by network_key
            """, new { workspace, keys = database.Dialect.List(keys) });
        return rows.ToDictionary(row => row.Key, row => row.Text);
    }
}
