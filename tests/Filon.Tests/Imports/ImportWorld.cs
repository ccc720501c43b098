using System.Text;
using Dapper;
using Filon.Imports;
using Filon.Jobs;
using Filon.Measure.Channels;
using Filon.People;
using Filon.Storage;
using Filon.Storage.Secrets;
using Filon.Tests.Support;
using Filon.Workspaces;
using Shouldly;

namespace Filon.Tests.Imports;

/// <summary>One workspace on a database of its own, with everything that imports files into it.</summary>
public sealed class ImportWorld : IAsyncDisposable
{
    public const long Workspace = 7;

    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"filon-imports-{Guid.NewGuid():N}");

    private ImportWorld(TestDatabase test, bool resolve)
    {
        Test = test;
        Jobs = new JobStore(test.Database, test.Ids, test.Clock);
        Imports = new ImportStore(test.Database, test.Clock);
        Rows = new ImportRowStore(test.Database);
        var folder = new ImportFolder(new ImportSettings(_folder));
        var aftermath = new ImportAftermath(Jobs, new MeasureStateStore(test.Clock));
        var undo = new Undo(test.Database, Imports, Rows, aftermath, test.Ids);
        var workspaces = new WorkspaceOfJob(new WorkspaceStore(test.Database, test.Ids, test.Clock));
        ChannelRulesOf channels = (_, _) => Channels();
        var parts = new ImportParts(folder, Imports, Rows, new ImportMappingStore(test.Database, test.Clock), undo, test.Clock);
        var suppressions = new SuppressionStore(test.Database, new SecretStore(test.Database, new SecretKeys(null, Path.Combine(_folder, "key")), test.Clock), test.Clock);
        Importing = new Importing(test.Database, Imports, parts, Jobs, test.Ids);
        Runner = new JobRunner(Jobs,
        [
            new ReadImport(Imports, new Staging(test.Database, parts, suppressions), workspaces),
            new ApplyImport(new Apply(test.Database, Imports, Rows, aftermath, test.Ids), folder, suppressions, workspaces, channels),
            new UndoImport(undo, workspaces, channels),
            .. resolve ? [new ResolveIdentities(new IdentityResolution(test.Database, test.Ids, test.Clock), Jobs)] : Array.Empty<IJob>(),
        ], test.Clock);
    }

    public TestDatabase Test { get; }

    public JobStore Jobs { get; }

    public JobRunner Runner { get; }

    public Importing Importing { get; }

    public ImportStore Imports { get; }

    public ImportRowStore Rows { get; }

    /// <summary>Replaced by tests that need it to fail.</summary>
    public Func<Task<ChannelRules>> Channels { get; set; } = () => Task.FromResult(ChannelRules.BuiltIn);

    /// <param name="resolve">Whether profiles are joined into persons after each import; without it the tables are the importers' work alone.</param>
    public static async Task<ImportWorld> CreateAsync(Engine engine, TimeProvider? clock = null, bool resolve = false)
    {
        var world = new ImportWorld(await TestDatabase.CreateAsync(engine, clock), resolve);
        await world.Test.Database.WriteAsync(t => t.ExecuteAsync(
            "insert into workspace (id, slug, name, currency, time_zone, demonstration, created_at) values (@Workspace, 'acme', 'Acme', 'EUR', 'Europe/Paris', @no, 0)", new { Workspace, no = false }), default);
        return world;
    }

    public Task<Import> PreviewAsync(string name, string text, ColumnMapping? mapping = null) => PreviewAsync(name, Encoding.UTF8.GetBytes(text), mapping);

    public async Task<Import> PreviewAsync(string name, byte[] bytes, ColumnMapping? mapping = null)
    {
        using var content = new MemoryStream(bytes);
        var received = await Importing.ReceiveAsync(Workspace, new FileGiven(name, content), mapping, null, default);
        received.Failure?.Sentence.En.ShouldBeNull();
        return await RunAsync(received.Value);
    }

    public async Task<Import> ApplyAsync(string name, string text, ColumnMapping? mapping = null) => await ApplyAsync(await PreviewAsync(name, text, mapping));

    public async Task<Import> ApplyAsync(Import import)
    {
        import.State.ShouldBe(ImportState.Previewed, import.Failure?.En);
        return await RunAsync((await Importing.ApplyAsync(Workspace, import.Id, default)).Value);
    }

    public async Task<Import> UndoAsync(Import import)
    {
        var undoing = await Importing.UndoAsync(Workspace, import.Id, default);
        undoing.Failure?.Sentence.En.ShouldBeNull();
        return await RunAsync(undoing.Value);
    }

    public async Task<Import> RunAsync(Import import)
    {
        await Runner.RunAllAsync(default);
        return (await Imports.FindAsync(Workspace, import.Id, default))!;
    }

    public async Task<T> OneAsync<T>(string sql)
    {
        await using var connection = await Test.Database.OpenAsync(default);
        return (await connection.ExecuteScalarAsync<T>(sql))!;
    }

    public async Task<IReadOnlyList<T>> AllAsync<T>(string sql)
    {
        await using var connection = await Test.Database.OpenAsync(default);
        return (await connection.QueryAsync<T>(sql)).AsList();
    }

    /// <summary>Every record of the workspace as text, line by line: what undo must bring back exactly.</summary>
    public async Task<string> DumpAsync()
    {
        var dump = new StringBuilder();
        await using var connection = await Test.Database.OpenAsync(default);
        foreach (var table in new[] { "company", "person", "profile", "profile_email", "deal", "deal_profile", "post", "touch", "conversion", "cost", "hours", "follow", "follow_list", "follow_sighting", "figure", "network_click", "import_source" })
        {
            dump.AppendLine(table);
            var lines = new List<string>();
            foreach (IDictionary<string, object?> row in await connection.QueryAsync($"select * from {table} where workspace_id = {Workspace}"))
                lines.Add(string.Join(" | ", row.Select(cell => $"{cell.Key}={cell.Value}")));
            lines.Sort(StringComparer.Ordinal);
            foreach (var line in lines) dump.AppendLine(line);
        }

        return dump.ToString();
    }

    public async ValueTask DisposeAsync()
    {
        await Test.DisposeAsync();
        if (Directory.Exists(_folder)) Directory.Delete(_folder, recursive: true);
    }
}
