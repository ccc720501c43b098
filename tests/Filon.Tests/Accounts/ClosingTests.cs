using System.Net;
using System.Net.Http.Headers;
using Dapper;
using Filon.Accounts;
using Filon.Server;
using Filon.Server.Accounts;
using Filon.Server.Cli;
using Filon.Storage;
using Filon.Storage.Secrets;
using Filon.Tests.Support;
using Filon.Workspaces;
using Shouldly;

namespace Filon.Tests.Accounts;

public sealed class ClosingTests
{
    private const string Email = "editor@acme.example";

    [Theory, EveryEngine]
    public async Task A_closed_account_opens_nothing_and_its_name_and_address_are_gone(Engine engine)
    {
        await using var filon = await RunningFilon.StartAsync(engine);
        using var owner = await filon.SignedInAsync();
        using var leaver = await filon.SignedInAsync(Role.Editor);
        var account = await filon.AccountAsync(Email);
        var token = (await filon.Get<TokensDesk>().AddAsync(account, new() { Name = "Sheet", Workspace = "acme", Scope = "read", Role = "viewer" }, default)).Value.Secret;
        _ = (await filon.Get<SecondFactorStore>().BeginAsync(account.Id, default)).Value;
        var link = await filon.Get<PasswordResetStore>().OpenAsync(account, default);

        (await CloseAsync(filon, Email)).ShouldBe((0, "The account is closed; 2 sessions and tokens ended.\n"));

        (await leaver.GetAsync("/profile")).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await AskAsync(filon, token)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        using var anyone = filon.Browse();
        foreach (var address in (string[])[Email, $"closed-{account.Id}@filon.invalid"])
            (await anyone.PostAsync("/sign-in", ("email", address), ("password", RunningFilon.Password))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await anyone.GetAsync($"/password/reset?key={link}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await owner.PageAsync("settings")).ShouldNotContain(Email);
        (await filon.Get<SecretStore>().FindAsync($"totp/{account.Id}", default)).Value.ShouldBeNull();
        await using var connection = await filon.Get<Database>().OpenAsync(default);
        (await connection.QueryAsync<string>("select email || name from account")).ShouldAllBe(text => !text.Contains("editor"));
        (await connection.QueryAsync<string>("select act from audit_line where via = 'cli'")).ShouldBe(["filon user close"]);

        (await filon.AccountAsync(Email)).Id.ShouldNotBe(account.Id, "who comes back begins anew");
    }

    [Theory, EveryEngine]
    public async Task Nobody_is_let_go_who_would_leave_a_workspace_or_the_server_to_nobody(Engine engine)
    {
        await using var filon = await RunningFilon.StartAsync(engine);
        await filon.WorkspaceAsync(); // of founder@example.org, the first account
        (await CloseAsync(filon, "founder@example.org")).ShouldBe((5, "founder@example.org is the only owner of Acme: name another one first.\n"));
        using var owner = await filon.SignedInAsync();
        (await CloseAsync(filon, "founder@example.org")).ShouldBe((5, "The server keeps at least one administrator.\n"));
        await filon.Get<AccountStore>().EntrustAsync("owner@acme.example", true, default);
        (await CloseAsync(filon, "founder@example.org")).Code.ShouldBe(0);
        (await CloseAsync(filon, "founder@example.org")).Code.ShouldBe(3);
        (await CloseAsync(filon, "owner@acme.example")).Code.ShouldBe(5);
        await owner.PageAsync("settings");
    }

    private static async Task<(int Code, string Said)> CloseAsync(RunningFilon filon, string email)
    {
        using var output = new StringWriter();
        var context = new CommandContext(filon.Get<Settings>(), Language.English, TimeProvider.System, output, output);
        return (await CommandLine.RunAsync(["user", "close", email], context), output.ToString());
    }

    private static async Task<HttpResponseMessage> AskAsync(RunningFilon filon, string token)
    {
        using var client = new HttpClient { BaseAddress = filon.Url };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return await client.GetAsync(new Uri("/api/v1/w/acme/costs", UriKind.Relative));
    }
}
