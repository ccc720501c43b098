using System.Net;
using Filon.Privacy;
using Filon.Server;
using Filon.Storage;
using Filon.Tests.Support;
using Filon.Workspaces;
using Shouldly;

namespace Filon.Tests.Privacy;

public sealed class RetentionTests
{
    private static readonly DateTimeOffset FourYearsOn = new(2030, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Theory, EveryEngine]
    public async Task Nobody_is_erased_by_the_clock_before_an_owner_agrees(Engine engine)
    {
        var clock = new FakeClock();
        await using var world = await PrivacyWorld.CreateAsync(engine, clock);
        await world.ApplyAsync("prospect.csv", "email,date,channel\nlone@elsewhere.example,2026-01-15,Event\n"u8.ToArray());
        clock.Advance(FourYearsOn - clock.GetUtcNow());
        var (policy, retaining) = (world.Filon.Get<PolicyStore>(), world.Filon.Get<Retaining>());
        var due = await retaining.ComingAsync(world.Workspace, await policy.FindAsync(world.Workspace, default), default);
        due.Select(one => (one.Name, one.Category)).ShouldBe([("lone@elsewhere.example", RetentionCategory.Prospect)], "customers are kept five years");

        await world.Filon.Get<Filon.Jobs.JobStore>().EnqueueAsync(world.Workspace, ApplyRetention.Name, "", default);
        await world.IdleAsync();
        (await world.OneAsync<long>("select count(*) from erasure")).ShouldBe(0);

        await retaining.AgreeAsync(world.Workspace, 1, default);
        clock.Advance(TimeSpan.FromDays(1.1));
        await world.IdleAsync();
        (await world.AllAsync<string>("select cause || ' ' || state from erasure")).ShouldBe(["retention done"]);
        (await world.FoundAsync(["lone@elsewhere"])).ShouldBeEmpty();
        (await world.OneAsync<long>("select count(*) from job where kind = 'apply-retention' and state = 'waiting'")).ShouldBe(1, "the next night");
        Directory.EnumerateFiles(world.Filon.Get<Settings>().ImportsFolder, "*", SearchOption.AllDirectories).Where(file => Path.GetFileName(file) != ".mark").ShouldBeEmpty("files are kept three months");
    }

    [Fact]
    public async Task Other_terms_must_be_agreed_again()
    {
        await using var world = await PrivacyWorld.CreateAsync(Engine.Sqlite);
        using var owner = await world.Filon.SignedInAsync();
        WebUtility.HtmlDecode(await owner.PageAsync("privacy/policy")).ShouldContain("Not agreed yet");
        (await owner.FollowAsync(await owner.PostAsync("privacy/policy/agree"))).ShouldContain("Agreed on");
        (await owner.PostAsync("privacy/policy/terms", ("prospect", "0"), ("customer", "60"), ("file", "3"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var changed = WebUtility.HtmlDecode(await owner.FollowAsync(await owner.PostAsync("privacy/policy/terms", ("prospect", "24"), ("customer", "60"), ("file", "3"))));
        changed.ShouldContain("Not agreed yet");
        changed.ShouldContain("Prospect: 24 months after the last contact");
        using var manager = await world.Filon.SignedInAsync(Role.Manager);
        (await manager.PostAsync("privacy/policy/agree")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }
}
