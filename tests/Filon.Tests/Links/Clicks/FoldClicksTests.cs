using Filon.Links.Clicks;
using Filon.Measure.Channels;
using Filon.Storage;
using Filon.Tests.Support;
using NodaTime;
using Shouldly;

namespace Filon.Tests.Links.Clicks;

/// <summary>From the journal into the tables.</summary>
public sealed class FoldClicksTests
{
    private static readonly Instant Noon = Instant.FromUtc(2026, 6, 30, 12, 0);

    [Theory, EveryEngine]
    public async Task The_sums_are_what_the_hits_come_to(Engine engine)
    {
        await using var scene = await ClickScene.BeginAsync(engine);
        var random = new Random(4);
        foreach (var number in Enumerable.Range(0, 3000))
        {
            var hit = MadeHits.Of(random.Next(1, 6), random.Next(1, 200), Noon + Duration.FromMinutes(number)) with
            {
                UserAgent = random.Next(4) == 0 ? "Twitterbot/1.0" : MadeHits.Firefox, Method = random.Next(9) == 0 ? "HEAD" : "GET",
                Referrer = random.Next(3) == 0 ? null : "https://www.linkedin.com", Scanned = random.Next(7) == 0, SourceLabel = random.Next(5) == 0 ? "stand-3" : null,
            };
            await scene.Journal.KeepAsync(MadeHits.Kept(7, hit));
            if (number % 1000 == 500) await scene.Fold.RunToEndAsync(default);
        }

        await scene.Fold.RunToEndAsync(default);

        (await scene.CountAsync("select count(*) from hit where workspace_id = 7")).ShouldBe(3000);
        (await scene.DifferencesAsync()).ShouldBe(0);
        (await scene.CountAsync("select uniques from link_total where workspace_id = 7 and link_id = 0"))
            .ShouldBe(await scene.CountAsync("select count(*) from (select distinct link_id, visitor from hit where workspace_id = 7 and class = 1) u"));
    }

    [Theory, EveryEngine]
    public async Task A_hit_waits_until_what_comes_after_it_is_known(Engine engine)
    {
        var clock = new FakeClock();
        await using var scene = await ClickScene.BeginAsync(engine, clock);
        await scene.Journal.KeepAsync(MadeHits.Kept(7, MadeHits.Of(1, 1, Noon)));

        (await scene.Fold.RunAsync(default)).ShouldBe(0);
        clock.Advance(FoldClicks.Settling.ToTimeSpan());
        (await scene.Fold.RunAsync(default)).ShouldBe(1);
        (await scene.Fold.RunAsync(default)).ShouldBe(0);
    }

    [Theory, EveryEngine]
    public async Task A_swarm_is_seen_from_its_first_hit_on_even_where_it_is_taken_in_two_turns(Engine engine)
    {
        var clock = new FakeClock();
        await using var scene = await ClickScene.BeginAsync(engine, clock);
        foreach (var server in Enumerable.Range(0, 40))
            await scene.Journal.KeepAsync(MadeHits.Kept(7, MadeHits.Of(1, server, Noon + Duration.FromMilliseconds(100 * server)) with { AcceptLanguage = null, Referrer = null }));
        clock.Advance(TimeSpan.FromSeconds(7)); // the first twenty are settled
        (await scene.Fold.RunAsync(default)).ShouldBe(21);
        clock.Advance(TimeSpan.FromSeconds(9));
        (await scene.Fold.RunAsync(default)).ShouldBe(19);

        (await scene.CountAsync("select count(*) from hit where workspace_id = 7 and class = 4")).ShouldBe(40);
    }

    [Theory, EveryEngine]
    public async Task A_fold_that_breaks_leaves_nothing_and_is_done_once_by_the_next(Engine engine)
    {
        await using var scene = await ClickScene.BeginAsync(engine);
        await scene.Journal.KeepAsync(MadeHits.Kept(7, MadeHits.Of(1, 1, Noon)));
        await scene.ExecuteAsync("update click_journal set folded = 99 where folded = 0");

        await Should.ThrowAsync<InvalidOperationException>(() => scene.Fold.RunToEndAsync(default));
        (await scene.CountAsync("select count(*) from hit where workspace_id = 7")).ShouldBe(0);

        await scene.ExecuteAsync("update click_journal set folded = 0 where folded = 99");
        await scene.Fold.RunToEndAsync(default);
        (await scene.CountAsync("select count(*) from hit where workspace_id = 7")).ShouldBe(1);
        (await scene.DifferencesAsync()).ShouldBe(0);
    }

    [Theory, EveryEngine]
    public async Task A_click_on_a_link_made_for_one_person_is_that_persons_touch(Engine engine)
    {
        await using var scene = await ClickScene.BeginAsync(engine);
        await scene.ExecuteAsync("insert into person (workspace_id, id, name, created_at) values (7, 40, 'Ada Lovelace', 0)");
        await scene.ExecuteAsync("insert into profile (workspace_id, id, network, network_key, person_id, is_own) values (7, 41, 'crm', '1', 40, @no)", new { no = false });
        await scene.ExecuteAsync("update link set person_id = 40, destination = 'https://filon.example/a?utm_source=newsletter&utm_medium=email&utm_campaign=Spring+2026' where workspace_id = 7 and id = 2");
        foreach (var visitor in new[] { 5, 5, 6 }) await scene.Journal.KeepAsync(MadeHits.Kept(7, MadeHits.Of(2, visitor, Noon)));
        await scene.Fold.RunToEndAsync(default);

        (await scene.CountAsync("select count(*) from touch where workspace_id = 7 and profile_id = 41 and channel = 'email' and campaign = 'Spring 2026'")).ShouldBe(2);
    }

    [Theory, EveryEngine]
    public async Task A_click_of_nobody_known_is_a_touch_that_counts_for_its_channel_and_for_no_person(Engine engine)
    {
        await using var scene = await ClickScene.BeginAsync(engine);
        (await new ChannelStore(scene.Test.Database).CountsAsync(7, default)).ShouldBeEmpty();
        await scene.ExecuteAsync("update link set destination = 'https://filon.example/a?utm_source=newsletter&utm_medium=email&utm_campaign=Spring+2026' where workspace_id = 7 and id = 2");
        foreach (var visitor in new[] { 5, 5, 6 }) await scene.Journal.KeepAsync(MadeHits.Kept(7, MadeHits.Of(2, visitor, Noon)));
        await scene.Journal.KeepAsync(MadeHits.Kept(7, MadeHits.Of(2, 7, Noon) with { UserAgent = "Twitterbot/1.0" }));
        await scene.Fold.RunToEndAsync(default);

        (await scene.CountAsync("select count(*) from touch where workspace_id = 7 and profile_id = 0 and channel = 'email' and campaign = 'Spring 2026'")).ShouldBe(2);
        (await scene.CountAsync("select touches from click_touch_total where workspace_id = 7 and channel = 'email'")).ShouldBe(2);
        (await new ChannelStore(scene.Test.Database).CountsAsync(7, default)).ShouldHaveSingleItem().Touches.ShouldBe(2);
        (await scene.CountAsync("select count(*) from job where workspace_id = 7")).ShouldBe(0); // no sale moves, so nothing is computed anew
    }

    [Theory, EveryEngine]
    public async Task An_hour_after_it_was_folded_a_label_is_gone_from_the_disk_and_nothing_that_waits_is_lost(Engine engine)
    {
        var clock = new FakeClock();
        await using var scene = await ClickScene.BeginAsync(engine, clock);
        await KeepAsync("badge of Zoe Quentin");
        clock.Advance(FoldClicks.Settling.ToTimeSpan());
        (await scene.Fold.RunAsync(default)).ShouldBe(1);
        (await scene.Fold.RunAsync(default)).ShouldBe(0);
        scene.Bytes().ShouldContain("Quentin", customMessage: "else this test shows nothing");

        clock.Advance(FoldClicks.Memory.ToTimeSpan());
        await KeepAsync("stand-3"); // waits: nothing may be written over
        (await scene.Fold.RunAsync(default)).ShouldBe(0);
        scene.Bytes().ShouldContain("stand-3");
        clock.Advance(FoldClicks.Settling.ToTimeSpan());
        (await scene.Fold.RunAsync(default)).ShouldBe(1);

        (await scene.Fold.RunAsync(default)).ShouldBe(0);
        scene.Bytes().ShouldNotContain("Quentin");
        scene.Bytes().ShouldNotContain("stand-3");
        await KeepAsync("stand-4");
        clock.Advance(FoldClicks.Settling.ToTimeSpan());
        (await scene.Fold.RunAsync(default)).ShouldBe(1);
        foreach (var label in new[] { "badge of Zoe Quentin", "stand-3", "stand-4" })
            (await scene.CountAsync($"select count(*) from hit where workspace_id = 7 and source_label = '{label}'")).ShouldBe(1, label);

        Task KeepAsync(string label) => scene.Journal.KeepAsync(MadeHits.Kept(7, MadeHits.Of(1, 1, Instant.FromDateTimeOffset(clock.GetUtcNow())) with { SourceLabel = label }));
    }
}
