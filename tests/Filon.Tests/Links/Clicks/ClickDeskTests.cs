using Filon.Server;
using Filon.Server.Links;
using Filon.Storage;
using Filon.Tests.Links.Truth;
using Filon.Tests.Support;
using NodaTime;
using Shouldly;

namespace Filon.Tests.Links.Clicks;

public sealed class ClickDeskTests
{
    [Theory, EveryEngine]
    public async Task What_a_process_left_on_the_disk_is_taken_in_once_by_one_that_lives_and_by_the_next_that_starts(Engine engine)
    {
        await using var scene = await ClickScene.BeginAsync(engine);
        var settings = new Settings(Path.Combine(scene.Folder, "server"), scene.Test.Address, "http://127.0.0.1:0");
        using var lives = await OpenAsync();
        using (var ends = await OpenAsync()) await KeepAsync(ends, from: 0);
        await lives.FoldAbandonedAsync(default);
        (await scene.CountAsync("select count(*) from hit where workspace_id = 7")).ShouldBe(30);

        using (var ends = await OpenAsync()) await KeepAsync(ends, from: 30);
        using var next = await OpenAsync();
        await lives.FoldAbandonedAsync(default);
        (await scene.CountAsync("select count(*) from hit where workspace_id = 7")).ShouldBe(30, "they are the next one's now");
        await next.Fold.RunToEndAsync(default);
        (await scene.CountAsync("select count(*) from hit where workspace_id = 7")).ShouldBe(60);

        async Task<ClickDesk> OpenAsync()
        {
            var desk = new ClickDesk(settings, scene.Store, TimeProvider.System);
            await desk.OpenAsync(default);
            return desk;
        }
    }

    private static async Task KeepAsync(ClickDesk desk, int from) => (await Task.WhenAll(Enumerable.Range(from, 30).Select(visitor =>
        desk.Journal.KeepAsync(MadeHits.Kept(7, MadeHits.Of(1, visitor, Instant.FromUtc(2026, 6, 1, 9, 0))))))).ShouldAllBe(kept => kept);
}
