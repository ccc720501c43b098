using Filon.Storage;

namespace Filon.Exports;

/// <summary>The one workspace of a database, written into another of the same schema under a new id; accounts are recognised by their e-mail.</summary>
internal sealed class WorkspaceCopy(Transaction from, Transaction to, Ids ids, TimeProvider clock)
{
    private readonly Dictionary<long, long> _accounts = [];
    private readonly List<string> _newcomers = [];

    public async Task<ImportedWorkspace> RunAsync(CancellationToken cancel)
    {
        var tables = await Catalogue.TablesAsync(from);
        await AccountsAsync(tables.Single(table => table.Name == "account"), cancel);
        var (workspace, slug) = await WorkspaceAsync(tables.Single(table => table.Name == "workspace"), cancel);
        long rows = 0;
        foreach (var table in ExportScope.Of(tables)) rows += await TableAsync(table, workspace, cancel);
        return new(workspace, slug, rows, _newcomers);
    }

    private async Task AccountsAsync(StoredTable table, CancellationToken cancel)
    {
        var (id, email) = (Place(table, "id"), Place(table, "email"));
        var known = new Dictionary<string, long>(StringComparer.Ordinal);
        await foreach (var row in TableRows.ReadAsync(to, table, null, cancel)) known[(string)row[email]!] = (long)row[id]!;
        List<object?[]> fresh = [];
        await foreach (var row in TableRows.ReadAsync(from, table, null, cancel))
        {
            var before = (long)row[id]!;
            if (known.TryGetValue((string)row[email]!, out var here))
            {
                _accounts[before] = here;
                continue;
            }

            row[id] = _accounts[before] = ids.Next();
            row[Place(table, "stamp")] = Guid.NewGuid().ToString("N");
            row[Place(table, "created_at")] = clock.GetUtcNow().ToUnixTimeMilliseconds();
            fresh.Add(row);
            _newcomers.Add((string)row[email]!);
        }

        await TableRows.WriteAsync(to, table, fresh, cancel);
    }

    private async Task<(long Id, string Slug)> WorkspaceAsync(StoredTable table, CancellationToken cancel)
    {
        HashSet<string> taken = [];
        await foreach (var row in TableRows.ReadAsync(to, table, null, cancel)) taken.Add((string)row[Place(table, "slug")]!);
        var id = ids.Next();
        await foreach (var row in TableRows.ReadAsync(from, table, null, cancel))
        {
            var slug = (string)row[Place(table, "slug")]!;
            var free = slug;
            for (var number = 2; taken.Contains(free); number++) free = $"{slug}-{number}";
            (row[Place(table, "id")], row[Place(table, "slug")]) = (id, free);
            await TableRows.WriteAsync(to, table, [row], cancel);
            return (id, free);
        }

        throw new InvalidDataException("There is no workspace in it");
    }

    private async Task<long> TableAsync(StoredTable table, long workspace, CancellationToken cancel)
    {
        var place = Place(table, "workspace_id");
        var people = Enumerable.Range(0, table.Columns.Count).Where(i => ExportCell.IsAccount(table.Columns[i])).ToArray();
        // the two databases cannot be read and written at once on one thread: a bounded number of rows goes over at a time
        List<object?[]> some = [];
        long rows = 0;
        await foreach (var row in TableRows.ReadAsync(from, table, null, cancel))
        {
            row[place] = workspace;
            foreach (var i in people)
                if (row[i] is long account && _accounts.TryGetValue(account, out var here)) row[i] = here;
            some.Add(row);
            if (some.Count < 20_000) continue;
            rows += await TableRows.WriteAsync(to, table, some, cancel);
            some.Clear();
        }

        return rows + await TableRows.WriteAsync(to, table, some, cancel);
    }

    private static int Place(StoredTable table, string column) => table.Columns.ToList().FindIndex(one => one.Name == column);
}
