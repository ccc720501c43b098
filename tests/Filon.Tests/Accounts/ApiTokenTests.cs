using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using Filon.Accounts;
using Filon.Server.Accounts;
using Filon.Storage;
using Filon.Tests.Support;
using Filon.Workspaces;
using Shouldly;

namespace Filon.Tests.Accounts;

public sealed partial class ApiTokenTests
{
    [Theory, EveryEngine]
    public async Task A_token_does_what_its_member_may_within_its_workspace_role_and_scope(Engine engine)
    {
        await using var filon = await RunningFilon.StartAsync(engine);
        using var owner = await filon.SignedInAsync();
        await filon.WorkspaceAsync("Other");
        var reader = await TokenAsync(filon, Role.Owner, "read", "viewer");
        var editor = await TokenAsync(filon, Role.Owner, "write", "editor");

        (await AskAsync(filon, reader, HttpMethod.Get, "/api/v1/w/acme/costs")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await AskAsync(filon, reader, HttpMethod.Post, "/api/v1/w/acme/costs", Cost())).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await AskAsync(filon, editor, HttpMethod.Post, "/api/v1/w/acme/costs", Cost())).StatusCode.ShouldBe(HttpStatusCode.Created);
        (await AskAsync(filon, reader, HttpMethod.Get, "/api/v1/w/other/costs")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await AskAsync(filon, reader, HttpMethod.Get, "/w/acme/costs")).StatusCode.ShouldBe(HttpStatusCode.Found, "a token opens no page");
    }

    [Fact]
    public async Task A_write_token_of_a_reading_role_is_held_to_the_role()
    {
        await using var filon = await RunningFilon.StartAsync();
        var token = await TokenAsync(filon, Role.Owner, "write", "viewer");
        (await AskAsync(filon, token, HttpMethod.Post, "/api/v1/w/acme/costs", Cost())).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_token_loses_what_its_member_loses()
    {
        await using var filon = await RunningFilon.StartAsync();
        var acme = await filon.WorkspaceAsync();
        var token = await TokenAsync(filon, Role.Manager, "write", "manager");
        var account = await filon.AccountAsync("manager@acme.example");

        await filon.Get<MemberStore>().SetAsync(acme.Id, account.Id, Role.Viewer, default);
        (await AskAsync(filon, token, HttpMethod.Post, "/api/v1/w/acme/costs", Cost())).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        await filon.Get<MemberStore>().RemoveAsync(acme.Id, account.Id, default);
        (await AskAsync(filon, token, HttpMethod.Get, "/api/v1/w/acme/costs")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_token_ends_when_it_expires_or_is_revoked_and_says_when_it_was_last_used()
    {
        var clock = new FakeClock();
        await using var filon = await RunningFilon.StartAsync(clock: clock);
        var (expiring, revoked) = (await TokenAsync(filon, Role.Owner, "read", "viewer", days: "2"), await TokenAsync(filon, Role.Owner, "read", "viewer"));
        var acme = await filon.WorkspaceAsync();
        (await AskAsync(filon, revoked, HttpMethod.Get, "/api/v1/w/acme/costs")).StatusCode.ShouldBe(HttpStatusCode.OK);

        var listed = await filon.Get<ApiTokenStore>().OfWorkspaceAsync(acme.Id, default);
        listed[0].Token.LastUsedAt.ShouldBe(clock.Now());
        listed[1].Token.LastUsedAt.ShouldBeNull();
        (await filon.Get<ApiTokenStore>().RevokeAsync(acme.Id, listed[0].Token.Id, null, default)).ShouldBeTrue();
        (await AskAsync(filon, revoked, HttpMethod.Get, "/api/v1/w/acme/costs")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        clock.Advance(TimeSpan.FromDays(3));
        var late = await AskAsync(filon, expiring, HttpMethod.Get, "/api/v1/w/acme/costs");
        late.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        late.Headers.WwwAuthenticate.ToString().ShouldContain("invalid_token");
        late.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    [Fact]
    public async Task A_bad_token_is_not_saved_by_a_good_cookie_and_a_good_one_borrows_none()
    {
        await using var filon = await RunningFilon.StartAsync();
        using var owner = await filon.SignedInAsync();
        var reader = await TokenAsync(filon, Role.Owner, "read", "viewer");
        foreach (var (token, expected) in new[] { ("filon_" + new string('0', 64), HttpStatusCode.Unauthorized), ("nonsense", HttpStatusCode.Unauthorized), (reader, HttpStatusCode.Forbidden) })
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/w/acme/costs") { Content = Cost(), Headers = { Authorization = new("Bearer", token) } };
            (await owner.Client.SendAsync(request)).StatusCode.ShouldBe(expected, token);
        }
    }

    [Fact]
    public async Task Guessing_tokens_is_soon_refused_while_a_good_one_of_the_same_address_still_passes()
    {
        await using var filon = await RunningFilon.StartAsync(clock: new FakeClock());
        var good = await TokenAsync(filon, Role.Owner, "read", "viewer");
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 15; i++) statuses.Add((await AskAsync(filon, "filon_guess", HttpMethod.Get, "/api/v1/w/acme/costs")).StatusCode);
        statuses[0].ShouldBe(HttpStatusCode.Unauthorized);
        statuses[^1].ShouldBe(HttpStatusCode.TooManyRequests);
        (await AskAsync(filon, good, HttpMethod.Get, "/api/v1/w/acme/costs")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory, EveryEngine]
    public async Task A_member_makes_a_token_on_the_profile_page_sees_it_once_and_only_its_hash_is_kept(Engine engine)
    {
        await using var filon = await RunningFilon.StartAsync(engine);
        using var editor = await filon.SignedInAsync(Role.Editor);
        var answer = await editor.PostAsync("/profile/tokens", ("name", "Nightly"), ("workspace", "acme"), ("scope", "write"), ("role", "editor"), ("days", "30"));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        var secret = Secret().Match(await answer.Content.ReadAsStringAsync()).Value;
        (await AskAsync(filon, secret, HttpMethod.Get, "/api/v1/w/acme/costs")).StatusCode.ShouldBe(HttpStatusCode.OK);

        var later = await editor.PageAsync("/profile/tokens");
        later.ShouldContain("Nightly");
        later.ShouldNotContain(secret);
        (await editor.PostAsync("/profile/tokens", ("name", "Greedy"), ("workspace", "acme"), ("scope", "write"), ("role", "owner"), ("days", "30")))
            .StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Only_its_member_and_the_owners_of_its_workspace_can_revoke_a_token()
    {
        await using var filon = await RunningFilon.StartAsync();
        var token = await TokenAsync(filon, Role.Editor, "read", "viewer");
        var (owned, _, _) = (await filon.Get<ApiTokenStore>().OfWorkspaceAsync((await filon.WorkspaceAsync()).Id, default))[0];
        using var manager = await filon.SignedInAsync(Role.Manager);
        using var owner = await filon.SignedInAsync();
        (await manager.PostAsync($"/profile/tokens/{owned.WorkspaceId}/{owned.Id}/revoke")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await AskAsync(filon, token, HttpMethod.Get, "/api/v1/w/acme/costs")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await owner.FollowAsync(await owner.PostAsync($"settings/tokens/{owned.Id}/revoke"))).ShouldContain("is revoked");
        (await AskAsync(filon, token, HttpMethod.Get, "/api/v1/w/acme/costs")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    private static async Task<string> TokenAsync(RunningFilon filon, Role member, string scope, string role, string days = "90")
    {
        var acme = await filon.WorkspaceAsync();
        var account = await filon.AccountAsync($"{member.Code()}@acme.example");
        await filon.Get<MemberStore>().SetAsync(acme.Id, account.Id, member, default);
        var form = new TokenForm { Name = "Test", Workspace = "acme", Scope = scope, Role = role, Days = days };
        return (await filon.Get<TokensDesk>().AddAsync(account, form, default)).Value.Secret;
    }

    private static JsonContent Cost() => JsonContent.Create(new { day = "2026-05-01", amount = new { minor = 1000, currency = "EUR" }, category = "other", side = "marketing" });

    private static async Task<HttpResponseMessage> AskAsync(RunningFilon filon, string token, HttpMethod method, string path, HttpContent? content = null)
    {
        using var anyone = filon.Browse();
        using var request = new HttpRequestMessage(method, path) { Content = content, Headers = { Authorization = new AuthenticationHeaderValue("Bearer", token) } };
        return await anyone.Client.SendAsync(request);
    }

    [GeneratedRegex("filon_[0-9a-f]{64}")]
    private static partial Regex Secret();
}
