using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using Dapper;
using Filon.Exports;
using Filon.Server;
using Filon.Server.Cli;
using Filon.Storage;
using Filon.Tests.Backups;
using Filon.Tests.Storage;
using Filon.Tests.Support;
using Shouldly;

namespace Filon.Tests.Exports;

/// <summary><c>filon export</c> and <c>filon workspace import</c>, as typed in a terminal.</summary>
public sealed class ExportVerbsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("filon-export-verbs-").FullName;

    [Theory, MemberData(nameof(BackupTests.Pairs), MemberType = typeof(BackupTests))]
    public async Task A_workspace_is_exported_and_imported_on_another_server(Engine from, Engine to)
    {
        await using var source = await SourceAsync(from);
        await using var target = await TestDatabase.CreateAsync(to);
        var slug = await FirstSlugAsync(source.Database);

        var (code, output, error) = await RunAsync(source, "export", File("one.zip"), "--workspace", slug);
        (code, error).ShouldBe((0, ""));
        output.ShouldStartWith(File("one.zip") + ": ");
        if (!OperatingSystem.IsWindows()) System.IO.File.GetUnixFileMode(File("one.zip")).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);

        (code, output, error) = await RunAsync(target, "workspace", "import", File("one.zip"));
        (code, error).ShouldBe((0, ""));
        output.ShouldStartWith($"/w/{slug}: ");
        output.ShouldContain("has an account now, without a password");
        (await CountAsync(target, "touch")).ShouldBe(await CountAsync(source, "touch"));

        (await RunAsync(target, "workspace", "import", File("one.zip"))).Output.ShouldStartWith($"/w/{slug}-2: ");
        Directory.GetFiles(_folder).ShouldHaveSingleItem("nothing half-made is left");
    }

    [Theory, EveryEngine]
    public async Task An_export_never_writes_over_a_file_nor_into_a_folder_that_is_not_there(Engine engine)
    {
        await using var source = await SourceAsync(engine);
        await System.IO.File.WriteAllTextAsync(File("mine.zip"), "mine");

        var (code, _, error) = await RunAsync(source, "export", File("mine.zip"), "--lang", "fr");
        (code, error).ShouldBe((5, $"Il y a déjà un fichier {File("mine.zip")}\u00a0: choisissez un autre nom.\n"));
        (await System.IO.File.ReadAllTextAsync(File("mine.zip"))).ShouldBe("mine");

        (code, _, error) = await RunAsync(source, "export", Path.Combine(_folder, "none", "x.zip"));
        code.ShouldBe(7);
        error.ShouldContain("could not be written");

        (code, _, error) = await RunAsync(source, "export", File("other.zip"), "--workspace", "nowhere");
        code.ShouldBe(3);
        error.ShouldStartWith("There is no workspace “nowhere”: ");
        Directory.GetFiles(_folder).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Where_there_is_no_workspace_there_is_nothing_to_export()
    {
        await using var test = await TestDatabase.CreateAsync(Engine.Sqlite);

        (await RunAsync(test, "export", File("x.zip"))).Code.ShouldBe(3);
        (await RunAsync(test, "export", "a", "b")).Code.ShouldBe(2);
    }

    [Theory, EveryEngine]
    public async Task What_is_no_export_is_refused_in_a_sentence_and_nothing_is_made(Engine engine)
    {
        await using var test = await TestDatabase.CreateAsync(engine);
        await System.IO.File.WriteAllTextAsync(File("text.zip"), "no zip at all");
        using (ZipFile.Open(File("empty.zip"), ZipArchiveMode.Create)) { }
        Manifest("other.zip", """{"format":"somebody-elses"}""");
        Manifest("half.zip", "{\"format\":");
        Manifest("nothing.zip", """{"format":"filon-workspace","version":1}""");

        foreach (var name in new[] { "text.zip", "empty.zip", "other.zip", "half.zip", "nothing.zip" })
        {
            var (code, _, error) = await RunAsync(test, "workspace", "import", File(name));
            (code, error).ShouldBe((2, $"{name} is not a whole export of a workspace: it is damaged, changed since, or something else. Nothing was changed.\n"), name);
        }

        (await RunAsync(test, "workspace", "import", File("none.zip"))).ShouldBe((3, "", "There is no file none.zip.\n"));
        (await RunAsync(test, "workspace", "import")).Code.ShouldNotBe(0);
        (await CountAsync(test, "account")).ShouldBe(0);
    }

    [Theory, EveryEngine]
    public async Task An_export_of_a_newer_Filon_is_refused_by_that_name(Engine engine)
    {
        await using var test = await TestDatabase.CreateAsync(engine);
        await using var source = await SourceAsync(Engine.Sqlite);
        await RunAsync(source, "export", File("one.zip"));
        Change(File("one.zip"), manifest => manifest["migrations"]!.AsArray().Add(new JsonObject { ["number"] = 9999, ["name"] = "tomorrow", ["checksum"] = "x", ["appliedAt"] = 1 }));

        var (code, _, error) = await RunAsync(test, "workspace", "import", File("one.zip"));
        code.ShouldBe(5);
        error.ShouldContain("newer");

        Change(File("one.zip"), manifest => manifest["version"] = 2);
        (await RunAsync(test, "workspace", "import", File("one.zip"), "--lang", "fr")).Error.ShouldStartWith("Cet export vient d’une version plus récente de Filon");
    }

    [Theory, MemberData(nameof(Earlier))]
    public async Task An_export_made_under_an_earlier_schema_is_imported_with_every_row_it_had(int number, Engine engine)
    {
        await using var old = await TestDatabase.CreateAsync(Engine.Sqlite, migrate: false);
        await EarlierSchema.MakeAsync(old.Database, number);
        var id = await old.Database.SnapshotAsync(t => t.FirstAsync<long>("select min(id) from workspace"), default);
        ExportManifest written;
        await using (var file = System.IO.File.Create(File("old.zip"))) written = await new WorkspaceExport(old.Database, old.Clock).WriteAsync(id, file, default);
        written.Migrations.Count.ShouldBe(number);

        await using var target = await TestDatabase.CreateAsync(engine);
        var (code, output, error) = await RunAsync(target, "workspace", "import", File("old.zip"));

        (code, error).ShouldBe((0, ""));
        output.ShouldStartWith("/w/");
        foreach (var table in written.Tables) (await CountAsync(target, table.Name)).ShouldBeGreaterThanOrEqualTo(table.Rows, table.Name);
    }

    /// <summary>The first schema, the one before the privacy tables, and the one before this.</summary>
    public static TheoryData<int, Engine> Earlier()
    {
        var data = new TheoryData<int, Engine>();
        foreach (var number in new[] { 1, 9, 13, 17, Migrations.All[^2].Number })
            foreach (var engine in new EveryEngineAttribute().GetData(null!)) data.Add(number, (Engine)engine[0]);
        return data;
    }

    private string File(string name) => Path.Combine(_folder, name);

    private void Manifest(string name, string json)
    {
        using var zip = ZipFile.Open(File(name), ZipArchiveMode.Create);
        using var writer = new StreamWriter(zip.CreateEntry("workspace.json").Open(), new UTF8Encoding(false));
        writer.Write(json);
    }

    private static void Change(string path, Action<JsonNode> change)
    {
        using var zip = ZipFile.Open(path, ZipArchiveMode.Update);
        JsonNode manifest;
        using (var reader = new StreamReader(zip.GetEntry("workspace.json")!.Open())) manifest = JsonNode.Parse(reader.ReadToEnd())!;
        change(manifest);
        zip.GetEntry("workspace.json")!.Delete();
        using var writer = new StreamWriter(zip.CreateEntry("workspace.json").Open(), new UTF8Encoding(false));
        writer.Write(manifest.ToJsonString());
    }

    /// <summary>A server with rows in every table.</summary>
    private static async Task<TestDatabase> SourceAsync(Engine engine)
    {
        var test = await TestDatabase.CreateAsync(engine, migrate: false);
        await EarlierSchema.MakeAsync(test.Database, Migrations.All[^1].Number);
        return test;
    }

    private static Task<string> FirstSlugAsync(Database database) =>
        database.SnapshotAsync(async t => (await t.FirstAsync<string>("select min(slug) from workspace"))!, default);

    private static async Task<long> CountAsync(TestDatabase test, string table)
    {
        await using var connection = await test.Database.OpenAsync(default);
        return await connection.ExecuteScalarAsync<long>($"select count(*) from \"{table}\"");
    }

    private async Task<(int Code, string Output, string Error)> RunAsync(TestDatabase test, params string[] arguments)
    {
        using StringWriter output = new() { NewLine = "\n" }, error = new() { NewLine = "\n" };
        var data = Directory.CreateDirectory(Path.Combine(_folder, "data")).FullName;
        var context = new CommandContext(new Settings(data, test.Address, "http://127.0.0.1:0"), Language.English, TimeProvider.System, output, error);
        return (await CommandLine.RunAsync(arguments, context), output.ToString(), error.ToString());
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
