using System.Text.Json;
using Filon.Imports;
using Filon.Server;
using Filon.Server.Cli;
using Filon.Storage;
using Filon.Tests.Support;
using Filon.Workspaces;
using Shouldly;

namespace Filon.Tests.Imports;

/// <summary><c>filon import</c>, <c>imports</c> and <c>undo</c>, as typed in a terminal.</summary>
public sealed class ImportVerbsTests : IDisposable
{
    private const string Touches = "email,date,channel\nada@mecavia.fr,2025-03-01,Twitter\nbob@mecavia.fr,2025-03-02,Event\n";
    private const string Odd = "qui,foo,bar\nada@mecavia.fr,2025-03-01,Twitter\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("filon-verbs-").FullName;
    private int _written;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory, EveryEngine]
    public async Task An_import_is_undone_once_and_the_second_time_refused(Engine engine)
    {
        await using var test = await StartAsync(engine);
        var import = await ImportAsync(test, Touches);
        (import.State, import.Added).ShouldBe(("applied", 2));
        (await CountAsync(test, "touch")).ShouldBe(2);

        var (code, output, _) = await RunAsync(test, "undo", import.Id);
        (code, output.Contains("undone", StringComparison.OrdinalIgnoreCase)).ShouldBe((0, true));
        (await CountAsync(test, "touch")).ShouldBe(0);
        (await RunAsync(test, "undo", import.Id)).Code.ShouldBe(5);
        (await RunAsync(test, "undo", "12")).Code.ShouldBe(3);
    }

    [Theory, EveryEngine]
    public async Task A_dry_run_says_what_would_change_and_writes_nothing(Engine engine)
    {
        await using var test = await StartAsync(engine);
        var import = await ImportAsync(test, Touches, "--dry-run");
        (import.State, import.Added).ShouldBe(("previewed", 2));
        foreach (var table in new[] { "touch", "profile", "import", "import_row" }) (await CountAsync(test, table)).ShouldBe(0, table);
    }

    [Theory, EveryEngine]
    public async Task A_mapping_says_what_the_columns_of_a_sheet_nobody_can_guess_mean(Engine engine)
    {
        await using var test = await StartAsync(engine);
        var unsure = await RunAsync(test, "import", Written(Odd));
        unsure.Code.ShouldBe(2);
        unsure.Error.ShouldContain("Filon is not sure what the columns mean");

        var guess = FileReader.RecogniseAs(Given.Csv(Odd), RecordKind.Touch).Value.Mapping!;
        ImportField?[] fields = [ImportField.Email, ImportField.Date, ImportField.Channel];
        var mapping = RecordJson.Write(guess with { Target = RecordKind.Touch, Columns = [.. guess.Columns.Select((column, at) => column with { Field = fields[at] })] });
        (await ImportAsync(test, Odd, "--mapping", mapping)).Added.ShouldBe(1);
        (await ImportAsync(test, Odd + "bob@mecavia.fr,2025-03-02,Event\n", "--mapping", Written(mapping))).Added.ShouldBe(1);
        (await CountAsync(test, "touch")).ShouldBe(2);

        var unreadable = await RunAsync(test, "import", Written(Odd), "--mapping", "{ not json");
        unreadable.Code.ShouldBe(2);
        unreadable.Error.ShouldContain("--mapping is not readable");
    }

    private async Task<(string Id, string State, long Added)> ImportAsync(TestDatabase test, string sheet, params string[] options)
    {
        var (code, output, error) = await RunAsync(test, ["import", Written(sheet), "--json", .. options]);
        code.ShouldBe(0, error);
        var import = JsonDocument.Parse(output).RootElement.GetProperty("imports")[0];
        return (import.GetProperty("id").GetString()!, import.GetProperty("state").GetString()!, import.GetProperty("added").GetInt64());
    }

    private async Task<(int Code, string Output, string Error)> RunAsync(TestDatabase test, params string[] arguments)
    {
        using StringWriter output = new(), error = new();
        var code = await CommandLine.RunAsync(arguments, new CommandContext(new(_folder, test.Address, "http://127.0.0.1:0"), Language.English, test.Clock, output, error));
        return (code, output.ToString(), error.ToString());
    }

    private string Written(string text)
    {
        var path = Path.Combine(_folder, $"given-{_written++}.csv");
        File.WriteAllText(path, text);
        return path;
    }

    private static async Task<long> CountAsync(TestDatabase test, string table)
    {
        await using var connection = await test.Database.OpenAsync(default);
        return await Dapper.SqlMapper.ExecuteScalarAsync<long>(connection, $"select count(*) from {table}");
    }

    private static async Task<TestDatabase> StartAsync(Engine engine)
    {
        var test = await TestDatabase.CreateAsync(engine);
        var account = (await new AccountStore(test.Database, test.Ids, test.Clock)
            .AddAsync(AccountDraft.Parse(BreachedPasswords.None, "ada@example.org", "Ada", "a fine long password").Value, "hash", default)).Value;
        await new WorkspaceStore(test.Database, test.Ids, test.Clock)
            .CreateAsync(WorkspaceDraft.Parse("Acme", "EUR", "Europe/Paris").Value, account.Id, false, default);
        return test;
    }
}
