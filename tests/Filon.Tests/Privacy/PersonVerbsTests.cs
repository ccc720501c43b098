using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using Filon.Server;
using Filon.Server.Cli;
using Filon.Storage;
using Filon.Tests.Support;
using Shouldly;

namespace Filon.Tests.Privacy;

/// <summary><c>filon person export</c> and <c>filon person erase</c>, as typed in a terminal.</summary>
public sealed class PersonVerbsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("filon-person-verbs-").FullName;

    [Theory, EveryEngine]
    public async Task Everything_held_of_a_person_goes_into_a_zip_that_nobody_else_may_read(Engine engine)
    {
        await using var world = await PrivacyWorld.CreateAsync(engine);
        var path = Path.Combine(_folder, "z.zip");

        var (code, output, error) = await RunAsync(world, "person", "export", "zoraqix", "--to", path);

        (code, output, error).ShouldBe((0, path + "\n", ""));
        if (!OperatingSystem.IsWindows()) File.GetUnixFileMode(path).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        using var zip = ZipFile.OpenRead(path);
        zip.Entries.Select(entry => entry.FullName).ShouldBe(["person.json", "person.html"], ignoreOrder: true);
        using var json = JsonDocument.Parse(zip.GetEntry("person.json")!.Open());
        json.RootElement.GetProperty("format").GetString().ShouldBe("filon-person-1");
        json.RootElement.ToString().ShouldContain("zq.private@firm.example");
    }

    [Theory, EveryEngine]
    public async Task An_export_asked_for_wrongly_is_refused_in_a_sentence_and_writes_nothing(Engine engine)
    {
        await using var world = await PrivacyWorld.CreateAsync(engine);
        await world.ApplyAsync("other.csv", "Record ID,First Name,Last Name,Email\n7009,Zoraqix,Other,other@elsewhere.example\n"u8.ToArray());
        var person = (await world.PersonAsync()).ToString(CultureInfo.InvariantCulture);
        await File.WriteAllTextAsync(Path.Combine(_folder, "mine.zip"), "mine");

        (await RunAsync(world, "person", "export", "nobody-of-that-name")).ShouldBe((3, "", "Nobody answers to this.\n"));
        (await RunAsync(world, "person", "export", "12345", "--to", Path.Combine(_folder, "n.zip"))).ShouldBe((3, "", "There is no such person here.\n"));
        var several = await RunAsync(world, "person", "export", "zoraqix", "--lang", "fr");
        several.Code.ShouldBe(5);
        several.Error.ShouldStartWith("2 personnes correspondent\u00a0: donnez le numéro de l’une.");
        several.Error.ShouldContain(person);
        (await RunAsync(world, "person", "export", person, "--workspace", "nowhere")).Code.ShouldBe(3);
        (await RunAsync(world, "person", "export", person, "--to", Path.Combine(_folder, "mine.zip"))).Code.ShouldBe(5);
        (await RunAsync(world, "person", "export", person, "--to", Path.Combine(_folder, "none", "x.zip"))).Code.ShouldBe(7);
        (await RunAsync(world, "person", "export")).Code.ShouldNotBe(0);
        Directory.GetFiles(_folder).Select(Path.GetFileName).ShouldBe(["mine.zip"]);
        (await File.ReadAllTextAsync(Path.Combine(_folder, "mine.zip"))).ShouldBe("mine");
    }

    [Theory, EveryEngine]
    public async Task An_erasure_is_shown_first_and_done_only_where_the_name_is_said(Engine engine)
    {
        await using var world = await PrivacyWorld.CreateAsync(engine);
        var person = (await world.PersonAsync()).ToString(CultureInfo.InvariantCulture);

        var (code, output, _) = await RunAsync(world, "person", "erase", person);
        code.ShouldBe(0);
        output.ShouldContain("Erasing Zoraqix Vlemmertz would take out:");
        output.ShouldContain("contacts.csv");
        output.ShouldContain("Nothing is erased yet.");
        (await RunAsync(world, "person", "erase", person, "--confirm", "Bob")).ShouldBe((2, "", "Type the name exactly: Zoraqix Vlemmertz.\n"));
        (await world.OneAsync<long>("select count(*) from erasure")).ShouldBe(0);

        (code, output, var error) = await RunAsync(world, "person", "erase", person, "--confirm", "zoraqix vlemmertz");
        (code, error).ShouldBe((0, ""));
        output.ShouldStartWith("Erased. Receipt ");
        (await world.FoundAsync(PrivacyWorld.Words)).ShouldBeEmpty();
        (await RunAsync(world, "person", "erase", person, "--confirm", "zoraqix vlemmertz")).ShouldBe((3, "", "There is no such person here.\n"));
        (await world.OneAsync<string>("select who from audit_line where act = 'filon person erase' order by number desc limit 1")).ShouldBe("command line");
    }

    [Fact]
    public async Task Whoever_is_not_there_or_is_ourselves_is_not_erased()
    {
        await using var world = await PrivacyWorld.CreateAsync(Engine.Sqlite);
        var own = (await world.OneAsync<long>("select person_id from profile where network_key = '1'")).ToString(CultureInfo.InvariantCulture);

        (await RunAsync(world, "person", "erase", "nobody-of-that-name", "--lang", "fr")).ShouldBe((3, "", "Personne ne correspond.\n"));
        (await RunAsync(world, "person", "erase", "99", "--confirm", "X")).Code.ShouldBe(3);
        (await RunAsync(world, "person", "erase", own, "--confirm", "Filon")).Code.ShouldBe(5);
        (await RunAsync(world, "person", "erase")).Code.ShouldNotBe(0);
    }

    private static async Task<(int Code, string Output, string Error)> RunAsync(PrivacyWorld world, params string[] arguments)
    {
        using StringWriter output = new() { NewLine = "\n" }, error = new() { NewLine = "\n" };
        var context = new CommandContext(world.Filon.Get<Settings>(), Language.English, TimeProvider.System, output, error);
        return (await CommandLine.RunAsync(arguments, context), output.ToString(), error.ToString());
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
