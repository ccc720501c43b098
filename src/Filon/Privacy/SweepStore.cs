using Filon.Storage;

namespace Filon.Privacy;

/// <summary>Strikes a person's own words out of free texts, table by table (<see cref="SweptTables"/>).</summary>
internal static class SweepStore
{
    /// <returns>How many rows of each table were changed.</returns>
    public static async Task<IReadOnlyDictionary<string, long>> RunAsync(Transaction transaction, long workspace, IReadOnlyList<Needle> needles)
    {
        Dictionary<string, long> changed = [];
        if (needles.Count == 0) return changed;
        foreach (var table in SweptTables.All.Where(table => table.SweptColumns.Count > 0))
            if (await RunAsync(transaction, workspace, table, needles) is var rows and > 0) changed[table.Name] = rows;
        return changed;
    }

    private static async Task<long> RunAsync(Transaction transaction, long workspace, SweptTable table, IReadOnlyList<Needle> needles)
    {
        var found = await FindAsync(transaction, workspace, table, [.. needles.Select(needle => needle.Like).Distinct()]);
        long changed = 0;
        foreach (var row in found)
        {
            var texts = table.SweptColumns.Where(column => row[column] is string).ToDictionary(column => column, column => (string)row[column]!);
            var swept = texts.Select(text => (Column: text.Key, Before: text.Value, After: Redact(text.Value, needles))).Where(text => text.After != text.Before).ToList();
            if (swept.Count == 0) continue;
            var values = new Dictionary<string, object?>(row) { ["workspace"] = workspace };
            foreach (var text in swept) values[text.Column] = text.After;
            await transaction.ExecuteAsync(
                $"""
                update {table.Name} set {string.Join(", ", [.. swept.Select(text => $"{text.Column} = @{text.Column}"), .. table.ClearedColumns.Select(column => $"{column} = null")])}
                where workspace_id = @workspace and {string.Join(" and ", table.KeyColumns.Select(column => $"{column} = @{column}"))}
                """, values);
            changed++;
        }

        return changed;
    }

    public static string Redact(string text, IReadOnlyList<Needle> needles) => needles.Aggregate(text, (left, needle) => needle.Redact(left));

    private static async Task<IReadOnlyList<IDictionary<string, object?>>> FindAsync(Transaction transaction, long workspace, SweptTable table, IReadOnlyList<string> patterns)
    {
        var columns = string.Join(", ", table.KeyColumns.Concat(table.SweptColumns));
        var (condition, values) = Condition(table.SweptColumns, patterns);
        values["workspace"] = workspace;
        return [.. (await transaction.QueryAsync<dynamic>(
            $"select {columns} from {table.Name} where workspace_id = @workspace and ({condition}) order by {string.Join(", ", table.KeyColumns)}", values))
            .Cast<IDictionary<string, object?>>()];
    }

    /// <summary>True where one of the columns may hold one of the patterns.</summary>
    public static (string Sql, Dictionary<string, object?> Values) Condition(IReadOnlyList<string> columns, IReadOnlyList<string> patterns) => (
        string.Join(" or ", columns.SelectMany(column => patterns.Select((_, at) => $"lower({column}) like @needle{at} escape '!'"))),
        patterns.Select((pattern, at) => (pattern, at)).ToDictionary(pair => $"needle{pair.at}", pair => (object?)pair.pattern));
}
