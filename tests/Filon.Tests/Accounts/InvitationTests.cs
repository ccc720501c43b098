using System.Net;
using System.Text.RegularExpressions;
using Dapper;
using Filon.Accounts;
using Filon.Storage;
using Filon.Tests.Support;
using Filon.Workspaces;
using Shouldly;

namespace Filon.Tests.Accounts;

public sealed partial class InvitationTests
{
    [Theory, EveryEngine]
    public async Task A_person_invited_opens_the_link_once_names_herself_and_is_a_member(Engine engine)
    {
        await using var filon = await RunningFilon.StartAsync(engine);
        using var owner = await filon.SignedInAsync();
        var link = await InviteAsync(owner, "new@example.org", "manager");

        using var guest = filon.Browse(owner.Workspace);
        (await guest.PageAsync(link)).ShouldContain("invites you into the workspace Acme");
        (await guest.PageAsync(link)).ShouldContain("new@example.org", customMessage: "looking at a link does not use it up");
        var joined = await JoinAsync(guest, link, ("name", "Nadia"), ("password", "trois hérons sous la pluie"));
        joined.Headers.Location!.OriginalString.ShouldBe("/w/acme");
        (await filon.Get<MemberStore>().ListAsync(owner.Workspace.Id, default)).ShouldContain(member => member.Name == "Nadia" && member.Role == Role.Manager);

        using var second = filon.Browse();
        (await second.GetAsync(link)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await JoinAsync(second, link, ("name", "Eve"), ("password", "trois hérons sous la pluie"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await owner.PageAsync("settings")).ShouldContain("Accepted");
    }

    [Theory, EveryEngine]
    public async Task Only_the_hash_of_an_invitation_is_kept(Engine engine)
    {
        await using var filon = await RunningFilon.StartAsync(engine);
        using var owner = await filon.SignedInAsync();
        var secret = (await InviteAsync(owner, "new@example.org")).Split('=')[1];
        await using var connection = await filon.Get<Database>().OpenAsync(default);
        var kept = (await connection.QueryAsync<string>("select secret_hash from invitation order by id")).Single();
        kept.ShouldBe(ApiTokenSecret.HashOf(secret));
        (await owner.PageAsync("settings")).ShouldNotContain(secret);
    }

    [Fact]
    public async Task Who_has_an_account_signs_in_first_and_joins_with_it()
    {
        await using var filon = await RunningFilon.StartAsync();
        using var owner = await filon.SignedInAsync();
        await filon.AccountAsync("known@example.org");
        var link = await InviteAsync(owner, "known@example.org");

        using var thief = filon.Browse();
        (await JoinAsync(thief, link, ("name", "Eve"), ("password", "trois hérons sous la pluie"))).StatusCode.ShouldBe(HttpStatusCode.Forbidden, "a link alone enters no account");
        using var other = await filon.SignedInAsync(Role.Viewer, "Other");
        (await JoinAsync(other, link)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);

        using var known = filon.Browse(owner.Workspace);
        await known.SignInAsync("known@example.org", RunningFilon.Password);
        (await JoinAsync(known, link)).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await known.PageAsync("settings")).ShouldContain("known@example.org");
    }

    [Fact]
    public async Task An_invitation_ends_when_withdrawn_or_when_the_same_person_is_invited_again()
    {
        await using var filon = await RunningFilon.StartAsync();
        using var owner = await filon.SignedInAsync();
        using var guest = filon.Browse();
        var first = await InviteAsync(owner, "new@example.org");
        var second = await InviteAsync(owner, "NEW@example.org ", "owner");
        (await guest.GetAsync(first)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await guest.GetAsync(second)).StatusCode.ShouldBe(HttpStatusCode.OK);

        var open = (await filon.Get<InvitationStore>().ListAsync(owner.Workspace.Id, default))[0];
        (await owner.PostAsync($"settings/invitations/{open.Id}/revoke")).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await owner.PostAsync($"settings/invitations/{open.Id}/revoke")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await guest.GetAsync(second)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory, EveryEngine]
    public async Task An_invitation_ends_after_seven_days(Engine engine)
    {
        var clock = new FakeClock();
        await using var filon = await RunningFilon.StartAsync(engine, clock);
        var (acme, founder, store) = (await filon.WorkspaceAsync(), await filon.AccountAsync("founder@example.org"), filon.Get<InvitationStore>());
        var made = (await store.AddAsync(acme.Id, founder, ("new@example.org", Role.Viewer), (_, _) => Task.FromResult<Failure?>(null), default)).Value;
        clock.Advance(TimeSpan.FromDays(6.99));
        (await store.FindOpenAsync(made.Secret, default)).ShouldNotBeNull();
        clock.Advance(TimeSpan.FromDays(0.01));
        (await store.FindOpenAsync(made.Secret, default)).ShouldBeNull();
        (await store.RevokeAsync(acme.Id, made.Invitation.Id, default)).ShouldBeFalse();
    }

    [Fact]
    public async Task Only_owners_invite_and_nobody_invites_a_member_or_what_is_no_address()
    {
        await using var filon = await RunningFilon.StartAsync();
        using var owner = await filon.SignedInAsync();
        using var manager = await filon.SignedInAsync(Role.Manager);
        (await manager.PostAsync("settings/invitations", ("email", "new@example.org"), ("role", "owner"))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await owner.PostAsync("settings/invitations", ("email", "manager@acme.example"), ("role", "owner"))).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await owner.PostAsync("settings/invitations", ("email", "a@b.example\r\nBcc: all@b.example"), ("role", "owner"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await owner.PostAsync("settings/invitations", ("email", "new@example.org"), ("role", "emperor"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task A_bad_password_leaves_the_invitation_open()
    {
        await using var filon = await RunningFilon.StartAsync();
        using var owner = await filon.SignedInAsync();
        var link = await InviteAsync(owner, "new@example.org");
        using var guest = filon.Browse();
        (await JoinAsync(guest, link, ("name", "Nadia"), ("password", "new@example.org"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await JoinAsync(guest, link, ("name", "Nadia"), ("password", "trois hérons sous la pluie"))).StatusCode.ShouldBe(HttpStatusCode.Found);
    }

    private static async Task<string> InviteAsync(Browsing owner, string email, string role = "viewer")
    {
        var answer = await owner.PostAsync("settings/invitations", ("email", email), ("role", role));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return Link().Match(WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync())).Value;
    }

    private static Task<HttpResponseMessage> JoinAsync(Browsing guest, string link, params (string, string)[] fields) =>
        guest.PostAsync("/invitation", [("key", link.Split('=')[1]), .. fields]);

    [GeneratedRegex("/invitation\\?key=[0-9a-f]{64}")]
    private static partial Regex Link();
}
