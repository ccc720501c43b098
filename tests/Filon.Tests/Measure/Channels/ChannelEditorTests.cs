using Dapper;
using Filon.Jobs;
using Filon.Measure.Attribution;
using Filon.Measure.Channels;
using Filon.Storage;
using Filon.Tests.Support;
using Shouldly;

namespace Filon.Tests.Measure.Channels;

public sealed class ChannelEditorTests
{
    private static readonly ChannelRule ShowRule = new(0, 0, "The show", ChannelField.Channel, ChannelOperator.Contains, "fair", "Salon de Lyon");

    [Theory, EveryEngine]
    public async Task The_preview_says_what_would_move_and_saving_moves_exactly_that(Engine engine)
    {
        await using var world = await WorldAsync(engine);
        var editor = Editor(world);

        var preview = await editor.PreviewAsync(1, ShowRule, default);
        var move = preview.Moves.ShouldHaveSingleItem();
        (move.From, move.To, move.Touches, move.Examples[0]).ShouldBe(("event", "Salon de Lyon", 1, "Trade fair"));
        (await world.CreditsAsync(Model.First)).Keys.ShouldHaveSingleItem().ShouldBe("event", "a preview changes nothing");

        await editor.AddAsync(1, ShowRule, default);
        (await Follow(world).RunAsync(1, default)).ShouldBe(move.Touches);
        await world.Recompute.RunAsync(1, default);
        (await world.CreditsAsync(Model.First)).Keys.ShouldBe(["Salon de Lyon"]);
        (await new ChannelStore(world.Database).CountsAsync(1, default)).ShouldContain(new ChannelCount("own:The show", "Salon de Lyon", 1));
    }

    [Theory, EveryEngine]
    public async Task Deleting_a_rule_gives_its_touches_back_and_putting_it_back_takes_them_again(Engine engine)
    {
        await using var world = await WorldAsync(engine);
        var editor = Editor(world);
        var id = await editor.AddAsync(1, ShowRule, default);
        await Follow(world).RunAsync(1, default);

        var gone = await editor.DeleteAsync(1, id, default);
        gone!.Name.ShouldBe("The show");
        await Follow(world).RunAsync(1, default);
        (await ChannelsAsync(world)).ShouldBe(["event", "twitter", "twitter"]);

        await editor.AddAsync(1, gone, default);
        await Follow(world).RunAsync(1, default);
        (await ChannelsAsync(world)).ShouldBe(["Salon de Lyon", "twitter", "twitter"]);
    }

    [Theory, EveryEngine]
    public async Task The_first_rule_that_matches_decides_and_rules_can_change_places(Engine engine)
    {
        await using var world = await WorldAsync(engine);
        var editor = Editor(world);
        await editor.AddAsync(1, ShowRule, default);
        await Follow(world).RunAsync(1, default);
        var another = ShowRule with { Name = "Any trade", Value = "trade", Channel = "Foires" };
        (await editor.PreviewAsync(1, another, default)).Moves.ShouldBeEmpty("the rule before it decides");
        var second = await editor.AddAsync(1, another, default);
        (await Follow(world).RunAsync(1, default)).ShouldBe(0);

        await editor.MoveAsync(1, second, earlier: true, default);
        (await Follow(world).RunAsync(1, default)).ShouldBe(1);
        (await ChannelsAsync(world)).ShouldBe(["Foires", "twitter", "twitter"]);
        (await new ChannelStore(world.Database).RulesAsync(1, default)).Own.Select(rule => rule.Name).ShouldBe(["Any trade", "The show"]);
    }

    [Theory, EveryEngine]
    public async Task Another_workspaces_touches_never_move(Engine engine)
    {
        await using var world = await WorldAsync(engine);
        var other = new LedgerWorld(world.Test, 2);
        var person = await other.PersonAsync("Somebody else");
        await other.TouchAsync(person, "2026-01-01", "Trade fair");

        await Editor(world).AddAsync(1, ShowRule, default);
        await Follow(world).RunAsync(1, default);
        (await ChannelsAsync(other)).ShouldBe(["Trade fair"]);
    }

    [Theory, EveryEngine]
    public async Task Saving_marks_the_figures_stale_and_queues_one_pass_over_the_touches_that_ends_in_a_new_ledger(Engine engine)
    {
        await using var world = await WorldAsync(engine);
        var id = await Editor(world).AddAsync(1, ShowRule, default);
        await Editor(world).MoveAsync(1, id, earlier: true, default);
        await using var connection = await world.Database.OpenAsync(default);
        (await connection.ExecuteScalarAsync<bool>("select stale_at > computed_at from measure_state where workspace_id = 1")).ShouldBeTrue();
        await new JobRunner(Jobs(world), [Follow(world), world.Recompute], world.Test.Clock).RunAllAsync(default);

        (await connection.QueryAsync<string>("select kind || ' ' || state from job where workspace_id = 1 order by id"))
            .ShouldBe(["recompute-ledger done", "reclassify-touches done", "recompute-ledger done"]);
        (await connection.ExecuteScalarAsync<bool>("select stale_at = computed_at from measure_state where workspace_id = 1")).ShouldBeTrue();
        (await world.CreditsAsync(Model.First)).Keys.ShouldBe(["Salon de Lyon"]);
    }

    [Fact]
    public void A_rule_without_words_is_refused_field_by_field_and_a_known_channels_name_becomes_its_code()
    {
        new ChannelRuleDraft(null, "source", "is", " ", "").Parse().Failure!.Problems.Select(problem => problem.Field).ShouldBe(["value", "channel"]);
        new ChannelRuleDraft(null, "weather", "is", "x", "y").Parse().Failure!.Problems.Select(problem => problem.Field).ShouldBe(["field"]);
        var rule = new ChannelRuleDraft("", "source", "is", "acme", "Bouche à oreille").Parse().Value;
        (rule.Channel, rule.Name).ShouldBe(("word-of-mouth", "source is acme"));
    }

    private static JobStore Jobs(LedgerWorld world) => new(world.Database, world.Test.Ids, world.Test.Clock);

    private static ChannelEditor Editor(LedgerWorld world) => new(world.Database, world.Test.Ids, world.Store, Jobs(world));

    private static ReclassifyTouches Follow(LedgerWorld world) => new(world.Database, world.Store);

    private static async Task<LedgerWorld> WorldAsync(Engine engine)
    {
        var world = await LedgerWorld.CreateAsync(engine);
        var person = await world.PersonAsync("Claire Martin");
        await world.TouchAsync(person, "2026-01-01", "Trade fair");
        await world.TouchAsync(person, "2026-01-02", "Twitter");
        await world.TouchAsync(person, "2026-01-03", "X");
        await world.WriteAsync("update touch set channel = 'event' where workspace_id = 1 and said_channel = 'Trade fair'", new { });
        await world.WriteAsync("update touch set channel = 'twitter' where workspace_id = 1 and said_channel <> 'Trade fair'", new { });
        await world.DealAsync("Sale", "2026-02-01", 1000, [person]);
        await world.RecomputeAsync();
        return world;
    }

    private static async Task<IEnumerable<string>> ChannelsAsync(LedgerWorld world)
    {
        await using var connection = await world.Database.OpenAsync(default);
        return await connection.QueryAsync<string>(
            "select channel from touch where workspace_id = @workspace order by happened_at", new { workspace = world.Workspace });
    }
}
