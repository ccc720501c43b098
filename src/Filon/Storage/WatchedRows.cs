using Dapper;

namespace Filon.Storage;

/// <summary>Some rows of a table, read before and after a change. Hashes and secrets are never read out: one sees only that they changed.</summary>
internal sealed class WatchedRows(string table, object key)
{
    private const int Most = 50;
    private static readonly string[] Hidden = ["_hash", "stamp", "secret"];
    private IReadOnlyList<Dictionary<string, object?>> _before = [];

    public async Task ReadBeforeAsync(Transaction transaction) => _before = await ReadAsync(transaction);

    /// <summary>Null where nothing differs.</summary>
    public async Task<RowChange?> ChangeAsync(Transaction transaction)
    {
        var after = await ReadAsync(transaction);
        if (_before is [var old] && after is [var young]) return Between(old, young);
        var (gone, come) = (Without(_before, after), Without(after, _before));
        return gone.Count + come.Count == 0 ? null : new(table, Shown(gone), Shown(come));
    }

    private RowChange? Between(Dictionary<string, object?> old, Dictionary<string, object?> young)
    {
        var differing = old.Keys.Where(column => !Equals(old[column], young[column])).ToList();
        return differing.Count == 0 ? null : new(table,
            Shown([differing.ToDictionary(column => column, column => old[column])]),
            Shown([differing.ToDictionary(column => column, column => young[column])]));
    }

    private async Task<IReadOnlyList<Dictionary<string, object?>>> ReadAsync(Transaction transaction)
    {
        var columns = key.GetType().GetProperties().Select(property => property.Name);
        var rows = await transaction.Connection.QueryAsync(
            $"select * from {table} where {string.Join(" and ", columns.Select(column => $"{column} = @{column}"))}", key, transaction.Open);
        return [.. rows.Cast<IDictionary<string, object?>>().Select(row => row.ToDictionary(cell => cell.Key, cell => cell.Value)).Take(Most)];
    }

    private static List<Dictionary<string, object?>> Without(
        IReadOnlyList<Dictionary<string, object?>> rows, IReadOnlyList<Dictionary<string, object?>> others) =>
        [.. rows.Where(row => !others.Any(other => row.All(cell => Equals(cell.Value, other.GetValueOrDefault(cell.Key)))))];

    private static List<Dictionary<string, object?>> Shown(List<Dictionary<string, object?>> rows) =>
        [.. rows.Select(row => row.Where(cell => cell.Key != "workspace_id").ToDictionary(cell => cell.Key, cell => IsHidden(cell.Key) ? "•••" : cell.Value))];

    private static bool IsHidden(string column) => Hidden.Any(end => column.EndsWith(end, StringComparison.Ordinal));
}
