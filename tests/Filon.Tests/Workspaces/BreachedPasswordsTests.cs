using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Filon.Accounts;
using Filon.Server.Accounts;
using Filon.Server.Cli;
using Filon.Server.Operation;
using Filon.Tests.House;
using Filon.Tests.Support;
using Filon.Workspaces;
using Shouldly;

namespace Filon.Tests.Workspaces;

[SuppressMessage("Security", "CA5350", Justification = "SHA-1 is what such lists are written in")]
public sealed class BreachedPasswordsTests : IDisposable
{
    private const string Stolen = "trois hérons sous la pluie";
    private readonly string _folder = Directory.CreateTempSubdirectory("filon-breached-").FullName;

    [Theory]
    [InlineData(1, ":3\r\n")]
    [InlineData(2, "\n")]
    [InlineData(3, ":12345678\n")]
    [InlineData(5000, ":1\r\n")]
    [InlineData(5001, "\n")]
    public void Every_password_of_a_list_is_found_and_no_other(int count, string end)
    {
        var passwords = Enumerable.Range(0, count).Select(i => $"password number {i}").ToList();
        var list = new BreachedPasswords(ListOf(passwords, end));
        list.Wrong().ShouldBeNull();
        passwords.Where(password => !list.Holds(password).Value).ShouldBeEmpty();
        passwords.Where(password => list.Holds(password + "!").Value).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("password\nqwerty\n")]
    [InlineData("FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF:2\n0000000000000000000000000000000000000000:9\n")]
    [InlineData(null)]
    public void What_is_no_list_is_refused_with_the_settings_and_lets_no_password_through(string? text)
    {
        var file = Path.Combine(_folder, "wrong.txt");
        if (text is not null) File.WriteAllText(file, text);
        var read = SettingsReader.Read(new Dictionary<string, string> { ["FILON_FOLDER"] = _folder, ["FILON_BREACHED_PASSWORDS"] = file });
        read.Failure.ShouldNotBeNull().Problems.ShouldHaveSingleItem().Sentence.En.ShouldContain("SHA-1 hashes in their order");
        if (text is null) PasswordRules.Problem(new BreachedPasswords(file), Stolen).ShouldNotBeNull().Sentence.En.ShouldContain("cannot be read");
    }

    [Theory]
    [InlineData("Cafe\u0301 noir et h\u00e9rons gris")] // typed on a Mac
    [InlineData("Caf\u00e9 noir et h\u00e9rons gris")]
    public void A_password_is_found_however_its_accents_are_typed(string password) =>
        new BreachedPasswords(ListOf(["Caf\u00e9 noir et h\u00e9rons gris"], "\n")).Holds(password).Value.ShouldBeTrue();

    [Fact]
    public async Task A_breached_password_is_refused_wherever_one_is_chosen_and_another_is_taken()
    {
        var file = ListOf([Stolen, "another password"], ":7\r\n");
        await using var filon = await RunningFilon.StartAsync(settle: settings => settings with { BreachedPasswords = file });
        using var anyone = filon.Browse();
        await RefusedAsync(anyone.PostAsync("/set-up", ("name", "Anne"), ("email", "anne@example.org"), ("password", Stolen), ("workspace", "Acme"), ("code", await filon.SetUpCodeAsync())));

        using var owner = await filon.SignedInAsync();
        await RefusedAsync(owner.PostAsync("/profile/password", ("present", RunningFilon.Password), ("password", Stolen)));
        var reset = (await filon.Get<ResetDesk>().OpenAsync("owner@acme.example", default)).Value.Split('=')[1];
        await RefusedAsync(anyone.PostAsync("/password/reset", ("key", reset), ("password", Stolen)));
        var account = await filon.AccountAsync("owner@acme.example");
        var made = await filon.Get<InvitationStore>().AddAsync((await filon.WorkspaceAsync()).Id, account, ("new@example.org", Role.Viewer), (_, _) => Task.FromResult<Failure?>(null), default);
        await RefusedAsync(anyone.PostAsync("/invitation", ("key", made.Value.Secret), ("name", "New"), ("password", Stolen)));
        using var error = new StringWriter();
        var context = new CommandContext(filon.Get<Filon.Server.Settings>(), Language.English, TimeProvider.System, error, error) { Input = new StringReader(Stolen + "\n") };
        (await CommandLine.RunAsync(["user", "add", "ada@example.org", "--password-stdin"], context)).ShouldBe(2);
        error.ToString().ShouldContain("was stolen elsewhere");

        (await anyone.PostAsync("/password/reset", ("key", reset), ("password", Stolen + " d’été"))).StatusCode.ShouldBe(HttpStatusCode.Found);
    }

    [Fact]
    public async Task A_list_of_ones_own_is_made_as_the_document_says()
    {
        await File.WriteAllLinesAsync(Path.Combine(_folder, "passwords.txt"), [Stolen, "short", "correct horse battery staple"]);
        var command = SourceTree.Read("docs/accounts.md").Split('\n').Single(line => line.StartsWith("perl ", StringComparison.Ordinal));
        using var shell = Process.Start(new ProcessStartInfo("bash", ["-c", command]) { WorkingDirectory = _folder })!;
        await shell.WaitForExitAsync();

        var list = new BreachedPasswords(Path.Combine(_folder, "breached.txt"));
        list.Wrong().ShouldBeNull();
        (list.Holds(Stolen).Value, list.Holds("short").Value, list.Holds("correct horse").Value).ShouldBe((true, false, false));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static async Task RefusedAsync(Task<HttpResponseMessage> answer) =>
        WebUtility.HtmlDecode(await (await answer).Content.ReadAsStringAsync()).ShouldContain("was stolen elsewhere");

    private string ListOf(IEnumerable<string> passwords, string end)
    {
        var file = Path.Combine(_folder, "list.txt");
        var hashes = passwords.Select(password => Convert.ToHexString(SHA1.HashData(Encoding.UTF8.GetBytes(password)))).Order(StringComparer.Ordinal);
        File.WriteAllText(file, string.Concat(hashes.Select(hash => hash + end)));
        return file;
    }
}
