using Filon.Server;
using Filon.Server.Cli;
using Filon.Storage;
using Filon.Tests.Support;
using Filon.Workspaces;
using Shouldly;

namespace Filon.Tests.Workspaces;

public sealed class UserVerbTests
{
    [Theory, EveryEngine]
    public async Task The_first_owner_is_made_on_the_command_line_with_a_workspace(Engine engine)
    {
        await using var test = await TestDatabase.CreateAsync(engine);

        var (code, output, _) = await RunAsync(test, "a fine long password\n", "user", "add", "Anne@example.org", "--name", "Anne", "--workspace", "Acme", "--password-stdin");
        code.ShouldBe(0);
        output.ShouldContain("anne@example.org can sign in.");

        var account = (await new AccountStore(test.Database, test.Ids, test.Clock).FindAsync("anne@example.org", default)).ShouldNotBeNull();
        var mine = (await new WorkspaceStore(test.Database, test.Ids, test.Clock).OfAsync(account.Id, default)).Single();
        (mine.Workspace.Slug, mine.Role).ShouldBe(("acme", Role.Owner));
    }

    [Fact]
    public async Task A_short_password_or_an_unknown_workspace_is_refused_in_a_sentence()
    {
        await using var test = await TestDatabase.CreateAsync(Engine.Sqlite);

        var (code, _, error) = await RunAsync(test, "short\n", "user", "add", "anne@example.org", "--password-stdin", "--lang", "fr");
        code.ShouldBe(2);
        error.ShouldContain("au moins 15 caractères");

        (code, _, error) = await RunAsync(test, "a fine long password\n", "user", "add", "anne@example.org", "--workspace", "Nowhere", "--role", "viewer", "--password-stdin");
        code.ShouldBe(3);
        error.ShouldContain("There is no workspace Nowhere.");
    }

    [Fact]
    public async Task A_workspace_is_added_for_an_owner_and_listed()
    {
        await using var test = await TestDatabase.CreateAsync(Engine.Sqlite);
        (await RunAsync(test, "", "workspace", "add", "Beta", "--owner", "anne@example.org")).Code.ShouldBe(3);

        await RunAsync(test, "a fine long password\n", "user", "add", "anne@example.org", "--password-stdin");
        (await RunAsync(test, "", "workspace", "add", "Beta", "--owner", "anne@example.org", "--currency", "CHF", "--time-zone", "Europe/Zurich")).Output.Trim().ShouldBe("/w/beta");
        (await RunAsync(test, "", "workspace", "list")).Output.ShouldContain("beta\tBeta\tCHF\tEurope/Zurich");
    }

    private static async Task<(int Code, string Output, string Error)> RunAsync(TestDatabase test, string typed, params string[] arguments)
    {
        using StringWriter output = new(), error = new();
        var settings = new Settings(Path.GetTempPath(), test.Address, "http://127.0.0.1:0");
        var context = new CommandContext(settings, Language.English, test.Clock, output, error) { Input = new StringReader(typed) };
        return (await CommandLine.RunAsync(arguments, context), output.ToString(), error.ToString());
    }
}
