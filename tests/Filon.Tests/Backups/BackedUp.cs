using System.Globalization;
using Filon.Backups;
using Filon.Storage;
using Filon.Tests.Support;
using Shouldly;

namespace Filon.Tests.Backups;

/// <summary>A database with rows in every table, and what it takes to back it up and look at it.</summary>
internal sealed class BackedUp : IAsyncDisposable
{
    public const long Workspace = 100;
    private readonly string _folder = Directory.CreateTempSubdirectory("filon-backup-").FullName;

    private BackedUp(TestDatabase test) => Test = test;

    public TestDatabase Test { get; }

    public Database Database => Test.Database;

    public static async Task<BackedUp> CreateAsync(Engine engine, int rows = 7)
    {
        var test = await TestDatabase.CreateAsync(engine);
        await FillAsync(test.Database, rows);
        return new(test);
    }

    public string Path(string name) => System.IO.Path.Combine(_folder, name);

    public IEnumerable<string> Files => Directory.EnumerateFiles(_folder).Select(file => System.IO.Path.GetFileName(file)!).Order(StringComparer.Ordinal);

    public async Task<string> BackUpAsync(string name = "all.zip")
    {
        (await new WriteBackup(Test.Clock).RunAsync(Database, Path(name), null, default)).Value.Rows.ShouldBeGreaterThan(0);
        return Path(name);
    }

    /// <summary>Rows in every table of the catalogue: awkward texts, extreme numbers, nulls where they may be.</summary>
    public static Task FillAsync(Database database, int rows) => database.WriteAsync(async transaction =>
    {
        foreach (var table in await Catalogue.TablesAsync(transaction))
            await TableRows.WriteAsync(transaction, table, Enumerable.Range(0, rows).Select(i => table.Columns.Select(column => Value(table, column, i)).ToArray()), default);
    }, default);

    /// <summary>Every row of every table, as text, in the order of keys.</summary>
    public static Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> RowsAsync(Database database) => database.SnapshotAsync(async transaction =>
    {
        var all = new Dictionary<string, IReadOnlyList<string>>();
        foreach (var table in await Catalogue.TablesAsync(transaction))
        {
            List<string> rows = [];
            var byName = table with { Columns = [.. table.Columns.OrderBy(column => column.Name, StringComparer.Ordinal)] };
            await foreach (var row in TableRows.ReadAsync(transaction, byName, null, default))
                rows.Add(string.Join('|', row.Select(value => value is byte[] bytes ? Convert.ToHexString(bytes) : Convert.ToString(value ?? "∅", CultureInfo.InvariantCulture))));
            all[table.Name] = rows;
        }

        return (IReadOnlyDictionary<string, IReadOnlyList<string>>)all;
    }, default);

    public static void ShouldBeTheSame(IReadOnlyDictionary<string, IReadOnlyList<string>> left, IReadOnlyDictionary<string, IReadOnlyList<string>> right)
    {
        left.Keys.Order().ShouldBe(right.Keys.Order());
        foreach (var (table, rows) in left) rows.ShouldBe(right[table], $"table {table}");
    }

    private static object? Value(StoredTable table, StoredColumn column, int row) => column switch
    {
        { Name: "workspace_id" } => table.Key.Count == 1 && table.Key[0] == column.Name ? Workspace + row : Workspace,
        { Name: "id" or "account_id" or "invited_by" } => 100L + row,
        { Required: false } when row % 3 == 1 => null,
        { Kind: ColumnKind.Whole } => row switch { 2 => long.MaxValue - 2, 3 => long.MinValue + 3, _ => 1_750_000_000_000 + row },
        { Kind: ColumnKind.Real } => row switch { 2 => 1.0 / 3, 3 => -1e300, _ => row * 1.25 },
        { Kind: ColumnKind.Flag } => row % 2 == 0,
        { Kind: ColumnKind.Bytes } => new byte[] { 0, 255, (byte)row },
        _ => row switch { 2 => $"été, \"cité\"; =1+1\r\n\t’ 🎣 {row}", 3 => $"'{row}", _ => $"{column.Name} {row}" },
    };

    public async ValueTask DisposeAsync()
    {
        await Test.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
