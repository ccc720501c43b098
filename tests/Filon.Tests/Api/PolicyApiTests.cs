using System.Net;
using System.Net.Http.Json;
using Filon.Audit;
using Filon.Privacy;
using Filon.Storage;
using Filon.Tests.Support;
using Filon.Workspaces;
using Shouldly;

namespace Filon.Tests.Api;

public sealed class PolicyApiTests
{
    [Theory, EveryEngine]
    public async Task A_program_reads_and_decides_the_policy_as_the_page_does(Engine engine)
    {
        await using var filon = await RunningFilon.StartAsync(engine);
        using var program = await ApiCalls.StartAsync(filon);
        var usual = await program.ReadAsync("privacy/policy");
        usual["terms"]!["prospect"]!.GetValue<int>().ShouldBe(36);
        usual["agreedAt"].ShouldBeNull();

        (await program.PostAsync("privacy/policy/sources", new { source = "x-archive", basis = "consent", notice = "at-collection" })).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await program.PostAsync("privacy/policy/sources", new { source = "nowhere", basis = "consent", notice = "at-collection" })).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await program.PostAsync("privacy/policy/terms", new { prospect = 0, customer = 24, file = 1 })).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await program.PostAsync("privacy/policy/terms", new { prospect = 12, customer = 24, file = 1 })).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await program.PostAsync("privacy/policy/agree", new { })).StatusCode.ShouldBe(HttpStatusCode.NoContent);

        var policy = await program.ReadAsync("privacy/policy");
        policy["terms"]!.ToJsonString().ShouldBe("""{"prospect":12,"customer":24,"file":1}""");
        policy["agreedBy"]!.GetValue<string>().ShouldBe("owner");
        policy["sources"]!.AsArray().ShouldContain(rule => rule!["source"]!.GetValue<string>() == "x-archive" && rule["basis"]!.GetValue<string>() == "consent");
        (await program.PostAsync("privacy/policy/stop", new { })).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await filon.Get<PolicyStore>().FindAsync((await filon.WorkspaceAsync()).Id, default)).AgreedAt.ShouldBeNull();
        (await filon.Get<AuditQuery>().PageAsync((await filon.WorkspaceAsync()).Id, new(What: "privacy"), 0, 10, default)).Select(line => line.Act)
            .ShouldBe(["privacy/policy/stop", "privacy/policy/agree", "privacy/policy/terms", "privacy/policy/sources"]);
    }

    [Fact]
    public async Task A_program_reads_the_register_and_says_what_only_people_can_say()
    {
        await using var filon = await RunningFilon.StartAsync();
        using var program = await ApiCalls.StartAsync(filon);
        (await program.ReadAsync("privacy/register"))["entry"]!.AsArray().ShouldContain(line => line!["question"]!.GetValue<string>() == "Controller" && line["answer"] == null);

        var put = await program.SendAsync(HttpMethod.Put, "privacy/register", JsonContent.Create(new { name = "Acme SA ", contact = "", requests = "privacy@acme.example" }), null);

        put.StatusCode.ShouldBe(HttpStatusCode.OK, await put.Content.ReadAsStringAsync());
        var register = await program.ReadAsync("privacy/register");
        register["controller"]!["name"]!.GetValue<string>().ShouldBe("Acme SA");
        register["controller"]!["contact"].ShouldBeNull();
        register["entry"]!.AsArray().ShouldContain(line => line!["question"]!.GetValue<string>() == "Controller" && line["answer"]!.GetValue<string>() == "Acme SA");
    }

    [Fact]
    public async Task How_long_the_audit_log_is_kept_is_an_owners_to_say()
    {
        await using var filon = await RunningFilon.StartAsync();
        using var program = await ApiCalls.StartAsync(filon);
        (await program.ReadAsync("settings/audit/keeping"))["months"]!.GetValue<int>().ShouldBe(12);
        (await KeepAsync(program, 0)).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await KeepAsync(program, 24)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await program.ReadAsync("settings/audit/keeping"))["months"]!.GetValue<int>().ShouldBe(24);

        using var manager = await ApiCalls.StartAsync(filon, Role.Manager);
        (await KeepAsync(manager, 1)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        foreach (var act in new[] { "terms", "agree", "stop" })
            (await manager.PostAsync($"privacy/policy/{act}", new { prospect = 1, customer = 1, file = 1 })).StatusCode.ShouldBe(HttpStatusCode.Forbidden, act);
    }

    [Fact]
    public async Task A_token_says_whose_it_is_and_what_it_opens_and_reads_nothing_else_of_the_account()
    {
        await using var filon = await RunningFilon.StartAsync();
        using var program = await ApiCalls.StartAsync(filon, Role.Editor);

        var me = await program.ReadAsync("/api/v1/me");

        me["email"]!.GetValue<string>().ShouldBe("editor@acme.example");
        (me["token"]!["workspace"]!.GetValue<string>(), me["token"]!["role"]!.GetValue<string>(), me["token"]!["scope"]!.GetValue<string>()).ShouldBe(("acme", "editor", "write"));
        (await program.SendAsync(HttpMethod.Put, "/api/v1/me", JsonContent.Create(new { name = "Other" }), null)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        foreach (var path in new[] { "/api/v1/workspaces", "/api/v1/me/tokens", "/api/v1/me/sessions" })
            (await program.GetAsync(path)).StatusCode.ShouldNotBe(HttpStatusCode.OK, path);

        using var session = await filon.SignedInAsync(Role.Editor);
        (await (await session.GetAsync("/api/v1/me")).Content.ReadAsStringAsync()).ShouldContain("\"token\":null");
    }

    private static Task<HttpResponseMessage> KeepAsync(ApiCalls program, int months) =>
        program.SendAsync(HttpMethod.Put, "settings/audit/keeping", JsonContent.Create(new { months }), null);
}
