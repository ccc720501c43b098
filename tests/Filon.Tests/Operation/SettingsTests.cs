using Filon.Server;
using Filon.Server.Cli;
using Filon.Server.Operation;
using Filon.Storage;
using Filon.Storage.Secrets;
using Filon.Tests.House;
using Filon.Tests.Support;
using Shouldly;

namespace Filon.Tests.Operation;

public sealed class SettingsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("filon-settings-").FullName;

    [Fact]
    public void Nothing_said_means_the_defaults()
    {
        var settings = Read().Value;
        settings.Folder.ShouldBe(Path.GetFullPath("data"));
        settings.Url.ShouldBe("http://localhost:5080");
        settings.Database.Engine.ShouldBe(Engine.Sqlite);
        settings.Values.ShouldAllBe(value => value.Origin == null);
    }

    [Fact]
    public void The_environment_is_stronger_than_the_file_and_the_file_than_the_default()
    {
        Write("filon.conf", "# ours\nurl = http://localhost:1\nquiet_days = 7 # a week\nlog = \"json\"\n");
        var settings = Read(("FILON_FOLDER", _folder), ("FILON_URL", "http://localhost:2")).Value;
        settings.Url.ShouldBe("http://localhost:2");
        settings.QuietDays.ShouldBe(7);
        settings.LogAsJson.ShouldBeTrue();
        Origin(settings, "url").ShouldBe("FILON_URL");
        Origin(settings, "quiet_days").ShouldBe(Path.Combine(_folder, "filon.conf") + ":3");
        Origin(settings, "proxies").ShouldBeNull();
    }

    [Fact]
    public void A_value_can_stand_in_a_file_of_its_own_named_by_the_environment_or_the_file()
    {
        var secret = Write("secret", "postgres://filon:hush@db/filon?SSL Mode=Require\n");
        Read(("FILON_DATABASE_FILE", secret)).Value.Database.ConnectionString.ShouldContain("SSL Mode=Require");
        var config = Write("other.conf", $"folder = {_folder}\ndatabase_file = {secret}\n");
        Read(("FILON_CONFIG", config)).Value.Database.Engine.ShouldBe(Engine.PostgreSql);
        SettingsReader.Read(new Dictionary<string, string>(), config).Value.Folder.ShouldBe(_folder);
    }

    [Theory]
    [InlineData("FILON_ULR", "http://localhost:1", "There is no setting “ulr”")]
    [InlineData("FILON_URL", "localhost", "no address to listen on")]
    [InlineData("FILON_URL", "https://localhost:1", "reverse proxy")]
    [InlineData("FILON_DATABASE", "mysql://a:b@c/d", "no address of a database")]
    [InlineData("FILON_DATABASE", "postgres://", "no address of a database")]
    [InlineData("FILON_DATABASE", "Host=a;Nonsense=b", "no address of a database")]
    [InlineData("FILON_PROXIES", "10.0.0.0/8, everybody", "“everybody” is neither")]
    [InlineData("FILON_LOG", "xml", "none of text, json")]
    [InlineData("FILON_QUIET_DAYS", "soon", "no number of days")]
    [InlineData("FILON_TELEMETRY", "collector", "no address")]
    [InlineData("FILON_KEY", "short", "44 characters")]
    [InlineData("FILON_KEY_FILE", "/nowhere/at/all", "/nowhere/at/all cannot be read")]
    [InlineData("FILON_CONFIG", "/nowhere/at/all", "/nowhere/at/all cannot be read")]
    public void What_is_not_understood_is_refused_in_a_sentence_that_names_where_it_stands(string variable, string value, string sentence)
    {
        var failure = Read((variable, value)).Failure.ShouldNotBeNull();
        failure.Kind.ShouldBe(FailureKind.Invalid);
        failure.Problems.Single().Sentence.En.ShouldContain(sentence);
        if (variable != "FILON_CONFIG") failure.Problems.Single().Field.ShouldBe(variable);
    }

    [Theory]
    [InlineData("ulr = http://localhost:1", "no setting “ulr”")]
    [InlineData("http://localhost:1", "write name = value")]
    [InlineData("folder = /elsewhere", "cannot say where the data folder is")]
    [InlineData("quiet_days = 3\nquiet_days = 4", "said twice")]
    public void A_line_that_is_not_understood_is_named_with_its_number(string text, string sentence)
    {
        Write("filon.conf", text);
        var problem = Read(("FILON_FOLDER", _folder)).Failure.ShouldNotBeNull().Problems.Single();
        problem.Sentence.En.ShouldContain(sentence);
        problem.Field.ShouldContain("filon.conf:");
    }

    [Fact]
    public async Task A_program_with_a_wrong_setting_does_nothing_and_ends_with_code_2() =>
        (await CommandLine.MainAsync(["settings", "--lang", "fr"], new Dictionary<string, string> { ["FILON_ULR"] = "x" })).ShouldBe(2);

    [Fact]
    public async Task The_settings_verb_shows_what_is_in_force_and_no_secret()
    {
        var key = Write("key.txt", SecretKey.New().Reveal());
        var settings = Read(("FILON_DATABASE", "postgres://filon:hush@db/filon"), ("FILON_KEY_FILE", key), ("FILON_TELEMETRY_HEADERS", "Authorization=hush")).Value;
        foreach (var arguments in new[] { ["settings"], new[] { "settings", "--json" } })
        {
            using var output = new StringWriter();
            var code = await CommandLine.RunAsync(arguments, new CommandContext(settings, Language.English, new FakeClock(), output, TextWriter.Null));
            code.ShouldBe(0);
            output.ToString().ShouldContain("FILON_DATABASE");
            output.ToString().ShouldContain("postgres://filon:••••••@db/filon");
            output.ToString().ShouldNotContain("hush");
            output.ToString().ShouldNotContain(await File.ReadAllTextAsync(key));
        }
    }

    [Fact]
    public void A_password_is_masked_in_every_way_to_write_it()
    {
        SettingValue.Masked("Host=db;Username=a;Password=hush;Port=1").ShouldBe("Host=db;Username=a;Password=••••••;Port=1");
        SettingValue.Masked("/var/lib/filon.db").ShouldBe("/var/lib/filon.db");
    }

    [Fact]
    public void The_document_lists_every_setting_as_the_program_does()
    {
        var table = "| in the file | in the environment | what it says | default |\n|---|---|---|---|\n" + string.Concat(SettingLines.All.Select(line =>
            $"| `{line.Name}` | `{line.Variable}` | {line.Meaning.En} | {line.Default.En} |\n"));
        SourceTree.Read("docs/settings.md").ShouldContain(table, customMessage: "Paste this into docs/settings.md:\n" + table);
    }

    private static string? Origin(Settings settings, string name) => settings.Values.Single(value => value.Line.Name == name).Origin;

    private static Outcome<Settings> Read(params (string Name, string Value)[] environment) =>
        SettingsReader.Read(environment.ToDictionary(pair => pair.Name, pair => pair.Value));

    private string Write(string name, string text)
    {
        File.WriteAllText(Path.Combine(_folder, name), text);
        return Path.Combine(_folder, name);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
