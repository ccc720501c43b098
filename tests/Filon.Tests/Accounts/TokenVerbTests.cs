using Filon.Server.Cli;
using Filon.Storage;
using Filon.Tests.Support;
using Shouldly;

namespace Filon.Tests.Accounts;

public sealed class TokenVerbTests
{
    [Theory, EveryEngine]
    public async Task A_token_is_made_listed_and_revoked_on_the_command_line(Engine engine)
    {
        await using var filon = await RunningFilon.StartAsync(engine);
        await filon.WorkspaceAsync();

        var (code, secret) = await RunAsync(filon, "token", "add", "Backups", "--for", "founder@example.org", "--scope", "read");
        (code, secret.StartsWith("filon_", StringComparison.Ordinal)).ShouldBe((0, true));
        var (_, list) = await RunAsync(filon, "token", "list", "--workspace", "acme");
        list.ShouldContain("Backups");
        list.ShouldNotContain(secret.Trim());

        var id = list.Split('│', StringSplitOptions.TrimEntries).First(cell => cell.Length > 15 && cell.All(char.IsDigit));
        (await RunAsync(filon, "token", "revoke", id)).Code.ShouldBe(0);
        (await RunAsync(filon, "token", "revoke", id)).Code.ShouldBe(3);
        (await RunAsync(filon, "token", "list")).Output.ShouldContain("revoked");
    }

    private static async Task<(int Code, string Output)> RunAsync(RunningFilon filon, params string[] arguments)
    {
        using var output = new StringWriter();
        var context = new CommandContext(filon.Get<Filon.Server.Settings>(), Language.English, TimeProvider.System, output, TextWriter.Null);
        return (await CommandLine.RunAsync(arguments, context), output.ToString());
    }
}
