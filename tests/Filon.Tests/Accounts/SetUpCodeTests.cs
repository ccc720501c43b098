using System.Net;
using Filon.Accounts;
using Filon.Server;
using Filon.Server.Accounts;
using Filon.Server.Shell;
using Filon.Storage;
using Filon.Storage.Secrets;
using Filon.Tests.Support;
using Filon.Workspaces;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;

namespace Filon.Tests.Accounts;

public sealed class SetUpCodeTests
{
    [Theory, EveryEngine]
    public async Task A_fresh_server_belongs_to_whoever_holds_the_code_and_to_nobody_who_merely_comes_first(Engine engine)
    {
        await using var filon = await RunningFilon.StartAsync(engine);
        using Browsing eve = filon.Browse(language: "fr"), anne = filon.Browse();
        foreach (var guess in (string?[])[null, "", "AAAA-AAAA-AAAA-AAAA"])
        {
            var refused = await SetUpAsync(eve, "eve@example.org", guess);
            refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
            WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync()).ShouldContain("Ce n’est pas le code");
        }

        (await filon.Get<AccountStore>().AnyAsync(default)).ShouldBeFalse();
        var code = await filon.SetUpCodeAsync();
        (await SetUpAsync(anne, "anne@example.org", code.ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal))).StatusCode.ShouldBe(HttpStatusCode.Found, "however it is typed");
        (await SetUpAsync(eve, "eve@example.org", code)).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await filon.Get<AccountStore>().FindAsync("eve@example.org", default)).ShouldBeNull();
        (await filon.Get<SetUpDesk>().CodeAsync(default)).Value.ShouldBeNull("nothing is left to set up");
        (await filon.Get<SecretStore>().FindAsync("set-up/code", default)).Value.ShouldBeNull();
    }

    [Theory, EveryEngine]
    public async Task Two_nodes_and_a_restart_say_the_same_code_and_it_lies_sealed(Engine engine)
    {
        await using var filon = await RunningFilon.StartAsync(engine);
        await using var second = (await WebServer.StartAsync(filon.Get<Settings>(), TimeProvider.System, default)).Value;
        var codes = await Task.WhenAll(
            Task.Run(() => filon.SetUpCodeAsync()), Task.Run(async () => (await second.Services.GetRequiredService<SetUpDesk>().CodeAsync(default)).Value!));
        codes[0].ShouldBe(codes[1]);
        codes[0].ShouldMatch("^[A-Z2-7]{4}(-[A-Z2-7]{4}){3}$");
        (await filon.SetUpCodeAsync()).ShouldBe(codes[0]);

        await using var connection = await filon.Get<Database>().OpenAsync(default);
        var sealedText = await Dapper.SqlMapper.QuerySingleAsync<string>(connection, "select sealed from secret where name = 'set-up/code'");
        sealedText.ShouldNotContain(codes[0]);
    }

    [Fact]
    public async Task The_program_writes_the_code_where_it_is_started_until_somebody_has_an_account()
    {
        var folder = Directory.CreateTempSubdirectory("filon-set-up-").FullName;
        try
        {
            string code;
            await using (var fresh = await FilonProcess.Start(("folder", folder)).ReadyAsync()) code = await fresh.SetUpCodeAsync();
            await using (var again = await FilonProcess.Start(("folder", folder)).ReadyAsync())
            {
                (await again.SetUpCodeAsync()).ShouldBe(code);
                using var anne = new Browsing(again.Url, null, "en");
                (await SetUpAsync(anne, "anne@example.org", code)).StatusCode.ShouldBe(HttpStatusCode.Found);
            }

            await using var later = await FilonProcess.Start(("folder", folder)).ReadyAsync();
            using var anyone = new Browsing(later.Url, null, "en");
            await anyone.SignInAsync("anne@example.org", RunningFilon.Password);
            FilonProcess.SetUpCode(later.Output).ShouldBeNull();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Task<HttpResponseMessage> SetUpAsync(Browsing browsing, string email, string? code) => browsing.PostAsync("/set-up",
        [("name", "Anne"), ("email", email), ("password", RunningFilon.Password), ("workspace", "Acme"), .. code is null ? Array.Empty<(string, string)>() : [("code", code)]]);
}
