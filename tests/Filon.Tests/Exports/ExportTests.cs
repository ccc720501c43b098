using System.IO.Compression;
using System.Text;
using Filon.Exports;
using Filon.Storage;
using Filon.Tests.Backups;
using Filon.Tests.House;
using Filon.Tests.Support;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;

namespace Filon.Tests.Exports;

public sealed class ExportTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("filon-export-").FullName;

    [Theory, MemberData(nameof(BackupTests.Pairs), MemberType = typeof(BackupTests))]
    public async Task The_import_of_an_export_is_the_same_workspace_row_by_row(Engine from, Engine to)
    {
        await using var source = await BackedUp.CreateAsync(from);
        await using var target = await TestDatabase.CreateAsync(to);
        var path = await ExportAsync(source.Database);

        var imported = (await Import(target).RunAsync(path, _folder, default)).Value;

        imported.Newcomers.Count.ShouldBe(7);
        await ShouldBeTheSameAsync(source.Database, BackedUp.Workspace, target.Database, imported.Id);
    }

    [Theory, EveryEngine]
    public async Task A_workspace_can_stand_twice_on_one_server(Engine engine)
    {
        await using var source = await BackedUp.CreateAsync(engine);
        var path = await ExportAsync(source.Database);

        var imported = (await Import(source.Test).RunAsync(path, _folder, default)).Value;

        imported.Newcomers.ShouldBeEmpty();
        imported.Slug.ShouldEndWith("-2");
        await ShouldBeTheSameAsync(source.Database, BackedUp.Workspace, source.Database, imported.Id);
    }

    [Fact]
    public async Task An_export_holds_the_rows_of_its_own_workspace_alone_and_no_secret()
    {
        await using var source = await BackedUp.CreateAsync(Engine.Sqlite);
        await source.Database.WriteAsync(t => t.ExecuteAsync("insert into role_rate values (999, 'spy', '2026-01', 5000, 'EUR')"), default);
        using var zip = ZipFile.OpenRead(await ExportAsync(source.Database));

        foreach (var entry in zip.Entries)
        {
            using var reader = new StreamReader(entry.Open());
            var text = await reader.ReadToEndAsync();
            text.ShouldNotContain("spy");
            text.ShouldNotContain("password_hash 0");
            text.ShouldNotContain("secret_hash");
        }
    }

    [Fact]
    public async Task No_cell_begins_as_a_formula()
    {
        await using var source = await BackedUp.CreateAsync(Engine.Sqlite);
        await source.Database.WriteAsync(t => t.ExecuteAsync("insert into role_rate values (100, '=HYPERLINK(1)', '@2026', 5000, '+EUR')"), default);
        using var zip = ZipFile.OpenRead(await ExportAsync(source.Database));
        using var reader = new StreamReader(zip.GetEntry("role_rate.csv")!.Open());

        (await reader.ReadToEndAsync()).ShouldContain("'=HYPERLINK(1),'@2026,5000,'+EUR");
    }

    [Fact]
    public void Every_text_comes_back_from_its_cell() => Check.One(
        Config.QuickThrowOnFailure,
        Prop.ForAll(ArbMap.Default.ArbFor<string?>(), text =>
        {
            var column = new StoredColumn("label", ColumnKind.Text, false);
            var cell = ExportCell.Write(column, text);
            return (string?)ExportCell.Read(column, cell) == text && (cell.Length == 0 || cell[0] is not ('=' or '+' or '-' or '@' or '\t' or '\r'));
        }));

    [Fact]
    public void Every_number_comes_back_from_its_cell_instants_too() => Check.One(
        Config.QuickThrowOnFailure,
        Prop.ForAll(ArbMap.Default.ArbFor<long>(), number => new[] { "amount_minor", "created_at" }.All(name =>
        {
            var column = new StoredColumn(name, ColumnKind.Whole, false);
            return (long)ExportCell.Read(column, ExportCell.Write(column, number))! == number;
        })));

    [Theory]
    [InlineData(0.5)]
    [InlineData(0.9)]
    public async Task A_cut_export_is_refused_and_nothing_is_made(double part)
    {
        await using var source = await BackedUp.CreateAsync(Engine.Sqlite);
        var path = await ExportAsync(source.Database);
        var bytes = await File.ReadAllBytesAsync(path);
        await File.WriteAllBytesAsync(path, bytes[..(int)(bytes.Length * part)]);

        await ShouldBeRefusedAsync(path);
    }

    [Fact]
    public async Task An_export_whose_rows_were_changed_is_refused_and_nothing_is_made()
    {
        await using var source = await BackedUp.CreateAsync(Engine.Sqlite);
        var path = await ExportAsync(source.Database);
        using (var zip = ZipFile.Open(path, ZipArchiveMode.Update))
        {
            string text;
            using (var reader = new StreamReader(zip.GetEntry("deal.csv")!.Open(), Encoding.UTF8)) text = await reader.ReadToEndAsync();
            zip.GetEntry("deal.csv")!.Delete();
            await using var writer = new StreamWriter(zip.CreateEntry("deal.csv").Open(), new UTF8Encoding(true));
            await writer.WriteAsync(text.Replace("name 0", "name X", StringComparison.Ordinal));
        }

        await ShouldBeRefusedAsync(path);
    }

    [Fact]
    public async Task The_document_names_every_file_and_every_column()
    {
        await using var test = await TestDatabase.CreateAsync(Engine.Sqlite);
        var tables = await test.Database.SnapshotAsync(Catalogue.TablesAsync, default);
        var lines = ExportScope.Of(tables).Select(table => $"| `{table.Name}.csv` | {string.Join(", ", ExportScope.Columns(table).Select(column => $"`{column.Name}`"))} |").Order(StringComparer.Ordinal).ToList();
        var path = Path.Combine(SourceTree.Root, "docs", "export.md");
        var document = await File.ReadAllTextAsync(path);
        if (Environment.GetEnvironmentVariable("FILON_ACCEPT_SCHEMA") == "1")
        {
            var kept = document.Split('\n').Where(line => !line.StartsWith("| `", StringComparison.Ordinal)).ToList();
            kept.InsertRange(kept.IndexOf("|---|---|") + 1, lines);
            await File.WriteAllTextAsync(path, document = string.Join('\n', kept));
        }

        lines.Where(line => !document.Contains(line, StringComparison.Ordinal))
            .Select(line => $"docs/export.md does not have: {line} (FILON_ACCEPT_SCHEMA=1 ./test ExportTests writes it)").ShouldBeEmpty();
    }

    private async Task<string> ExportAsync(Database database)
    {
        var path = Path.Combine(_folder, $"{Guid.NewGuid():N}.zip");
        await using var file = File.Create(path);
        await new WorkspaceExport(database, TimeProvider.System).WriteAsync(BackedUp.Workspace, file, default);
        return path;
    }

    private static WorkspaceImport Import(TestDatabase test) => new(test.Database, test.Ids, test.Clock);

    private async Task ShouldBeRefusedAsync(string path)
    {
        await using var target = await TestDatabase.CreateAsync(Engine.Sqlite);
        (await Import(target).RunAsync(path, _folder, default)).Failure!.Kind.ShouldBe(FailureKind.Invalid);
        (await BackedUp.RowsAsync(target.Database)).Values.ShouldAllBe(rows => rows.Count == 0);
    }

    private static async Task ShouldBeTheSameAsync(Database left, long leftWorkspace, Database right, long rightWorkspace)
    {
        var (before, after) = (await RowsAsync(left, leftWorkspace), await RowsAsync(right, rightWorkspace));
        before.Keys.ShouldBe(after.Keys);
        before.Count.ShouldBeGreaterThan(25);
        foreach (var (table, rows) in before)
        {
            rows.Count.ShouldBeGreaterThan(0, table);
            after[table].ShouldBe(rows, table);
        }
    }

    /// <summary>Every row of a workspace, without the ids that an import makes anew: of the workspace and of accounts, whose e-mails stand for them.</summary>
    private static Task<Dictionary<string, List<string>>> RowsAsync(Database database, long workspace) => database.SnapshotAsync(async transaction =>
    {
        var tables = await Catalogue.TablesAsync(transaction);
        var account = tables.Single(table => table.Name == "account");
        var emails = new Dictionary<long, string>();
        await foreach (var row in TableRows.ReadAsync(transaction, account, null, default))
            emails[(long)row[account.Columns.ToList().FindIndex(column => column.Name == "id")]!] = (string)row[account.Columns.ToList().FindIndex(column => column.Name == "email")]!;
        var all = new Dictionary<string, List<string>>();
        foreach (var table in ExportScope.Of(tables).OrderBy(table => table.Name, StringComparer.Ordinal))
        {
            var whole = table with { Columns = [.. table.Columns.Where(column => column.Name != "workspace_id").OrderBy(column => column.Name, StringComparer.Ordinal), table.Columns.Single(column => column.Name == "workspace_id")] };
            all[table.Name] = [];
            await foreach (var row in TableRows.ReadAsync(transaction, whole, workspace, default))
                all[table.Name].Add(string.Join('|', whole.Columns.SkipLast(1).Select((column, i) =>
                    ExportCell.IsAccount(column) && row[i] is long id && emails.TryGetValue(id, out var email) ? email : ExportCell.Write(column, row[i]))));
            all[table.Name].Sort(StringComparer.Ordinal);
        }

        return all;
    }, default);

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
