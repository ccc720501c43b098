using Filon.Reciprocity;
using Filon.Storage;
using Filon.Tests.Imports;
using Filon.Tests.Support;
using Shouldly;

namespace Filon.Tests.Reciprocity;

public sealed class ArchiveQueryTests
{
    private static readonly byte[] January = XLists.Made("2026-01-01", followers: "10 20 30", following: "20 40");
    private static readonly byte[] March = XLists.Made("2026-03-01", followers: "20 30 50 60", following: "20 50 70");

    [Theory, EveryEngine]
    public async Task Two_archives_tell_who_was_gained_lost_mutual_and_not_followed_back(Engine engine)
    {
        await using var world = await ImportWorld.CreateAsync(engine);
        await ApplyAsync(world, "january.zip", January);
        await ApplyAsync(world, "march.zip", March);

        var two = await CompareAsync(world);
        (await AccountsAsync(world, two, Movement.Gained)).ShouldBe(["50", "60"]);
        (await AccountsAsync(world, two, Movement.Lost)).ShouldBe(["10"]);
        (await AccountsAsync(world, two, Movement.Mutual)).ShouldBe(["20", "50"]);
        (await AccountsAsync(world, two, Movement.NotFollowedBack)).ShouldBe(["70"]);
        (await AccountsAsync(world, two, Movement.NotFollowed)).ShouldBe(["30", "60"]);
        (await AccountsAsync(world, two, Movement.Begun)).ShouldBe(["50", "70"]);
        (await AccountsAsync(world, two, Movement.Stopped)).ShouldBe(["40"]);
        two.Ratio.ShouldBe(0.75);
        two.Retention!.Value.ShouldBe(2 / 3.0, 1e-12);
    }

    [Theory, EveryEngine]
    public async Task The_order_in_which_archives_come_in_does_not_matter(Engine engine)
    {
        await using var world = await ImportWorld.CreateAsync(engine);
        await ApplyAsync(world, "march.zip", March);
        await ApplyAsync(world, "january.zip", January);

        var two = await CompareAsync(world);
        two.Earlier!.MadeAt.ShouldBe(XLists.On("2026-01-01"));
        (await AccountsAsync(world, two, Movement.Lost)).ShouldBe(["10"]);
    }

    [Theory, EveryEngine]
    public async Task Taking_an_archive_back_takes_its_lists_along_and_nothing_else(Engine engine)
    {
        await using var world = await ImportWorld.CreateAsync(engine);
        await ApplyAsync(world, "january.zip", January);
        var dump = await world.DumpAsync();
        var march = await ApplyAsync(world, "march.zip", March);
        await world.UndoAsync(march);

        (await world.DumpAsync()).ShouldBe(dump);
        (await CompareAsync(world)).Earlier.ShouldBeNull();
    }

    [Theory, EveryEngine]
    public async Task The_same_file_given_twice_is_one_archive(Engine engine)
    {
        await using var world = await ImportWorld.CreateAsync(engine);
        await ApplyAsync(world, "january.zip", January);
        await ApplyAsync(world, "again.zip", January);
        (await new ArchiveQuery(world.Test.Database).ListAsync(ImportWorld.Workspace, default)).ShouldHaveSingleItem();
    }

    [Theory, EveryEngine]
    public async Task An_account_that_a_later_archive_lists_unchanged_is_seen_in_both(Engine engine)
    {
        await using var world = await ImportWorld.CreateAsync(engine);
        await world.ApplyAsync("following_accounts.csv", "Account address,Show boosts\nada@mastodon.example,true\n");
        await world.ApplyAsync("following_accounts.csv", "Account address,Show boosts\nada@mastodon.example,true\nzoe@mastodon.example,true\n");

        var archives = await new ArchiveQuery(world.Test.Database).ListAsync(ImportWorld.Workspace, default);
        archives.Select(archive => (archive.Following, archive.Followers)).ShouldBe([(1L, null), (2L, null)]);
        var two = (await CircleOf(world).CompareAsync(ImportWorld.Workspace, "mastodon", (archives[0].ImportId, archives[1].ImportId), default))!;
        (await AccountsAsync(world, two, Movement.Begun)).ShouldBe(["zoe@mastodon.example"]);
        two.Count(Movement.Mutual).ShouldBeNull("the file lists no followers");
    }

    [Theory, EveryEngine]
    public async Task A_word_about_an_account_outlives_the_import_and_a_drop_is_for_good(Engine engine)
    {
        await using var world = await ImportWorld.CreateAsync(engine);
        var january = await ApplyAsync(world, "january.zip", January);
        var store = new FollowDecisionStore(world.Test.Database, world.Test.Ids, world.Test.Clock);
        var word = new FollowDecision { Network = "x", Account = "30", Act = FollowAct.Follow, State = DecisionState.Dropped, Reason = "a competitor" };

        (await store.DecideAsync(ImportWorld.Workspace, word with { Reason = null }, null, default))!.Problems.ShouldHaveSingleItem().Field.ShouldBe("reason");
        (await store.DecideAsync(ImportWorld.Workspace, word with { Account = "999" }, null, default))!.Kind.ShouldBe(FailureKind.NotFound);
        (await store.DecideAsync(ImportWorld.Workspace, word, null, default)).ShouldBeNull();
        (await store.DecideAsync(ImportWorld.Workspace, word with { State = DecisionState.Accepted }, null, default))!.Kind.ShouldBe(FailureKind.Conflict);
        await world.UndoAsync(january);
        await ApplyAsync(world, "march.zip", March);
        (await store.ListAsync(ImportWorld.Workspace, "x", default)).ShouldHaveSingleItem().Reason.ShouldBe("a competitor");
        (await store.WithdrawAsync(ImportWorld.Workspace, "x", "30", default)).ShouldBeNull();
        (await store.ListAsync(ImportWorld.Workspace, "x", default)).ShouldBeEmpty();
    }

    private static async Task<Filon.Imports.Import> ApplyAsync(ImportWorld world, string name, byte[] archive) => await world.ApplyAsync(await world.PreviewAsync(name, archive));

    private static Circle CircleOf(ImportWorld world) => new(
        new(world.Test.Database), new(world.Test.Database), new(world.Test.Database), new(world.Test.Database, world.Test.Ids, world.Test.Clock), new(world.Test.Database));

    private static Task<IReadOnlyList<string>> AccountsAsync(ImportWorld world, Comparison two, Movement movement) =>
        CircleOf(world).AccountsAsync(ImportWorld.Workspace, two, movement, (0, int.MaxValue), default);

    private static async Task<Comparison> CompareAsync(ImportWorld world) => (await CircleOf(world).CompareAsync(ImportWorld.Workspace, "x", default, default))!;
}
