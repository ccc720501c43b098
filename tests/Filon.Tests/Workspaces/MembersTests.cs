using System.Net;
using Filon.Storage;
using Filon.Tests.Support;
using Filon.Workspaces;
using Shouldly;

namespace Filon.Tests.Workspaces;

public sealed class MembersTests
{
    [Theory, EveryEngine]
    public async Task A_workspace_always_keeps_an_owner(Engine engine)
    {
        await using var filon = await RunningFilon.StartAsync(engine);
        var workspace = await filon.WorkspaceAsync();
        var founder = await filon.AccountAsync("founder@example.org");
        var members = filon.Get<MemberStore>();

        (await members.SetAsync(workspace.Id, founder.Id, Role.Editor, default)).Failure!.Kind.ShouldBe(FailureKind.Conflict);
        (await members.RemoveAsync(workspace.Id, founder.Id, default)).Failure!.Kind.ShouldBe(FailureKind.Conflict);

        var second = await filon.AccountAsync("second@example.org");
        await members.SetAsync(workspace.Id, second.Id, Role.Owner, default);
        (await members.RemoveAsync(workspace.Id, founder.Id, default)).Value.ShouldBe(Role.Owner);
        (await members.ListAsync(workspace.Id, default)).Single().Name.ShouldBe("second");
    }

    [Theory, EveryEngine]
    public async Task Two_workspaces_of_one_name_get_two_addresses(Engine engine)
    {
        await using var filon = await RunningFilon.StartAsync(engine);
        var founder = await filon.AccountAsync("founder@example.org");
        var draft = WorkspaceDraft.Parse("Éditions du Nord", "EUR", null).Value;
        var store = filon.Get<WorkspaceStore>();

        (await store.CreateAsync(draft, founder.Id, false, default)).Slug.ShouldBe("editions-du-nord");
        (await store.CreateAsync(draft, founder.Id, false, default)).Slug.ShouldBe("editions-du-nord-2");
        (await store.OfAsync(founder.Id, default)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task An_owner_changes_the_role_of_a_member_and_removes_them()
    {
        await using var filon = await RunningFilon.StartAsync();
        using var owner = await filon.SignedInAsync();
        await filon.Get<MemberStore>().SetAsync(owner.Workspace.Id, (await filon.AccountAsync("new@example.org")).Id, Role.Viewer, default);

        using var member = filon.Browse(owner.Workspace);
        await member.SignInAsync("new@example.org", RunningFilon.Password);
        (await member.PageAsync("settings")).ShouldNotContain("Invite a member");

        var account = await filon.AccountAsync("new@example.org");
        await owner.PostAsync($"settings/members/{account.Id}", ("role", "owner"));
        (await member.PageAsync("settings")).ShouldContain("Invite a member");

        await owner.PostAsync($"settings/members/{account.Id}/remove");
        (await member.GetAsync("settings")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Someone_who_makes_a_workspace_owns_it_and_sees_both_in_the_switcher()
    {
        await using var filon = await RunningFilon.StartAsync();
        using var viewer = await filon.SignedInAsync(Role.Viewer);
        var made = await viewer.PostAsync("/workspaces/new", ("workspace", "My client"), ("currency", "CHF"), ("timeZone", "Europe/Zurich"));
        made.Headers.Location!.OriginalString.ShouldBe("/w/my-client");
        var page = await viewer.PageAsync("/w/my-client/settings");
        page.ShouldContain("Invite a member");
        page.ShouldContain(">Acme</a>");
    }
}
