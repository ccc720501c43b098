using Filon.Links.Clicks;
using Filon.Server;
using Filon.Server.Links;
using Filon.Tests.Support;
using NodaTime;
using Shouldly;

namespace Filon.Tests.Links.Clicks;

/// <summary>While clicks pour in they are answered first and counted later; else they are counted at once.</summary>
public sealed class FoldingPaceTests
{
    [Theory]
    [InlineData(0, 100, 0, 0)]
    [InlineData(200, 100, 0, 0)] // exactly 2,000 a second
    [InlineData(201, 100, 0, 1_000)] // more: ten times as long as it worked
    [InlineData(1_000, 290, 0, 2_900)]
    [InlineData(1_000, 400, 0, 3_000)] // never longer than three seconds
    [InlineData(50_000, 5_000, 0, 3_000)]
    [InlineData(201, 100, 2_000_000, 1_000)]
    [InlineData(201, 100, 2_000_001, 0)] // too many wait: the disk is not filled for speed
    public void The_rest_follows_from_how_many_came_meanwhile(long came, int took, long waiting, int rest) =>
        FoldingPace.Rest(came, TimeSpan.FromMilliseconds(took), waiting).ShouldBe(TimeSpan.FromMilliseconds(rest));

    [Fact]
    public async Task While_clicks_pour_in_the_folding_rests_others_are_kept_meanwhile_and_all_are_counted_in_the_end()
    {
        await using var world = await World.BeginAsync(3_000);
        world.Clock.Looked = () =>
        {
            world.Clock.Looked = null;
            world.Keep(1_000); // while 100 ms pass: 10,000 a second
            world.Clock.Advance(TimeSpan.FromMilliseconds(100));
        };

        var folding = world.Desk.FoldAsync(default);
        var rest = await world.Clock.TimerAsync();
        rest.Due.ShouldBe(TimeSpan.FromSeconds(1));
        world.Keep(500);
        folding.IsCompleted.ShouldBeFalse();
        world.Desk.Fold.Waiting.ShouldBe(1_500);
        rest.GoOff();
        await folding;

        world.Clock.Advance(FoldClicks.Settling.ToTimeSpan() * 2);
        await world.Desk.FoldAsync(default);
        (await world.Scene.CountAsync("select count(*) from hit where workspace_id = 7")).ShouldBe(4_500);
        world.Clock.NobodyWaits.ShouldBeTrue();
    }

    [Fact]
    public async Task Where_few_come_it_goes_on_without_a_rest()
    {
        await using var world = await World.BeginAsync(9_000); // more than are looked at together
        world.Clock.Looked = () =>
        {
            world.Keep(200);
            world.Clock.Advance(TimeSpan.FromMilliseconds(100));
        };

        await world.Desk.FoldAsync(default);
        world.Clock.NobodyWaits.ShouldBeTrue();
        (await world.Scene.CountAsync("select count(*) from hit where workspace_id = 7")).ShouldBeGreaterThanOrEqualTo(9_000);
    }

    /// <summary>The desk of a server, on a clock moved by hand, with clicks that wait on its disk.</summary>
    private sealed class World : IAsyncDisposable
    {
        private long _visitor;

        public required ClickScene Scene { get; init; }

        public required ClickDesk Desk { get; init; }

        public HandClock Clock { get; private init; } = null!;

        public static async Task<World> BeginAsync(int waiting)
        {
            var (scene, clock) = (await ClickScene.BeginAsync(Filon.Storage.Engine.Sqlite), new HandClock());
            var world = new World { Scene = scene, Clock = clock, Desk = new(new Settings(Path.Combine(scene.Folder, "server"), scene.Test.Address, "http://127.0.0.1:0"), scene.Store, clock) };
            await world.Desk.OpenAsync(default);
            world.Keep(waiting);
            clock.Advance(FoldClicks.Settling.ToTimeSpan() * 2);
            return world;
        }

        /// <summary>On the disk when it returns.</summary>
        public void Keep(int clicks)
        {
            var at = new DateTimeOffset(Clock.GetTimestamp(), TimeSpan.Zero);
            Task.WhenAll(Enumerable.Range(0, clicks).Select(_ => Desk.Journal.KeepAsync(MadeHits.Kept(7, MadeHits.Of(1, ++_visitor, Instant.FromDateTimeOffset(at)))))).GetAwaiter().GetResult();
        }

        public async ValueTask DisposeAsync()
        {
            Desk.Dispose();
            await Scene.DisposeAsync();
        }
    }
}
