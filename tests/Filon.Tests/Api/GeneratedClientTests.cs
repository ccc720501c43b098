using System.Diagnostics;
using Filon.Accounts;
using Filon.Tests.House;
using Filon.Tests.Support;
using Filon.Workspaces;
using Shouldly;

namespace Filon.Tests.Api;

/// <summary>
/// A client generated from docs/openapi.json by a generator of others, compiled, and let loose on the running product (tests/client).
/// Its packages are installed by <c>./test</c>.
/// </summary>
public sealed class GeneratedClientTests
{
    private static readonly string Folder = Path.Combine(SourceTree.Root, "tests", "client");

    [Fact]
    public async Task A_generated_client_compiles_and_does_what_a_customer_would()
    {
        Directory.Exists(Path.Combine(Folder, "node_modules")).ShouldBeTrue("install its packages first: npm ci --prefix tests/client (./test does)");
        await using var filon = await RunningFilon.StartAsync();
        using var _ = await filon.SignedInAsync();
        var (workspace, account) = (await filon.WorkspaceAsync(), await filon.AccountAsync("owner@acme.example"));
        var draft = ApiTokenDraft.Parse("client", "write", Role.Owner.Code(), 30, Role.Owner).Value;
        var token = (await filon.Get<ApiTokenStore>().AddAsync(workspace.Id, account.Id, draft, default)).Value.Secret;

        await RunAsync("npm", "run", "--silent", "build");
        (await RunAsync("node", "built/walk.js", filon.Url.ToString().TrimEnd('/'), workspace.Slug, token)).ShouldContain("8 costs walked");
    }

    private static async Task<string> RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0, $"{program} {arguments[0]}\n{await output}\n{await error}");
        return await output;
    }
}
