using System.Net;
using Filon.Server.Api;
using Filon.Storage;
using Filon.Tests.Support;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;

namespace Filon.Tests.Api;

public sealed class CursorTests
{
    [Fact]
    public void Page_by_page_every_row_comes_once_in_order_whatever_is_added_meanwhile() => Check.QuickThrowOnFailure(Prop.ForAll(
        ArbMap.Default.ArbFor<int[]>(), ArbMap.Default.ArbFor<PositiveInt>(), ArbMap.Default.ArbFor<int[]>(),
        (rows, size, added) =>
        {
            var there = rows.Distinct().ToHashSet();
            var (limit, seen, late) = (size.Get % 7 + 1, new List<int>(), new Queue<int>(added));
            for (int? after = null; ;)
            {
                var page = new Slice<int>(limit, after, key => key.ToString(System.Globalization.CultureInfo.InvariantCulture)).Cut(there, row => row, row => row);
                seen.AddRange(page.Items);
                if (page.Next is null) break;
                after = int.Parse(page.Next, System.Globalization.CultureInfo.InvariantCulture);
                if (late.TryDequeue(out var one)) there.Add(one);
            }

            return seen.SequenceEqual(seen.Distinct().Order()) && rows.All(seen.Contains);
        }));

    [Theory, EveryEngine]
    public async Task Every_list_of_the_api_gives_each_row_once_however_it_is_cut(Engine engine)
    {
        await using var filon = await RunningFilon.StartAsync(engine);
        using var owner = await filon.DemonstrationAsync();
        using var program = await ApiCalls.OfDemonstrationAsync(filon, owner.Workspace);
        var walked = 0;
        foreach (var (path, method, act) in ApiDocumentTests.Acts().Where(act => act.Method == "get" && act.Act.ToJsonString().Contains("\"cursor\"", StringComparison.Ordinal)))
        {
            if (!path.Contains("{workspace}", StringComparison.Ordinal)) continue; // a token opens one workspace
            var below = path["/api/v1/w/{workspace}/".Length..].Replace("{id}", await FirstAsync(program, new[] { "links", "events" }.FirstOrDefault(list => path.Contains($"/{list}/", StringComparison.Ordinal)) ?? "imports"), StringComparison.Ordinal);
            if (below.Contains('{', StringComparison.Ordinal)) continue;
            var whole = (await program.ReadAsync($"{below}?limit=60"))["items"]!.AsArray().Select(item => item!.ToJsonString()).ToList();
            if (whole.Count < 2) continue;
            var cut = Math.Max(1, whole.Count / 4);
            var pieces = new List<string>();
            string? cursor = null;
            do
            {
                var page = await program.ReadAsync($"{below}?limit={cut}{(cursor is null ? "" : "&cursor=" + Uri.EscapeDataString(cursor))}");
                pieces.AddRange(page["items"]!.AsArray().Select(item => item!.ToJsonString()));
                cursor = page["next"]?.GetValue<string>();
            }
            while (cursor is not null && pieces.Count < whole.Count);
            pieces.Take(whole.Count).ShouldBe(whole, below);
            walked++;
        }

        walked.ShouldBeGreaterThan(10);
    }

    [Theory, EveryEngine]
    public async Task Rows_added_between_two_pages_move_nothing(Engine engine)
    {
        await using var filon = await RunningFilon.StartAsync(engine);
        using var program = await ApiCalls.StartAsync(filon);
        for (var day = 1; day <= 20; day++) await program.PostAsync("costs", ApiCalls.Cost(day, $"2026-06-{day:00}", $"kept {day}"));

        var seen = await program.WalkAsync("costs", 3, page => program.PostAsync("costs", ApiCalls.Cost(1, page % 2 == 0 ? "2026-07-01" : "2026-05-01", "late")));

        for (var day = 1; day <= 20; day++) seen.Count(item => item.Contains($"\"kept {day}\"", StringComparison.Ordinal)).ShouldBe(1);
        seen.Count.ShouldBe(seen.Distinct().Count());
    }

    [Fact]
    public async Task A_cursor_that_was_changed_or_belongs_elsewhere_is_refused()
    {
        await using var filon = await RunningFilon.StartAsync();
        using var program = await ApiCalls.StartAsync(filon);
        for (var day = 1; day <= 3; day++) await program.PostAsync("costs", ApiCalls.Cost(day));
        var cursor = (await program.ReadAsync("costs?limit=1"))["next"]!.GetValue<string>();
        var changed = cursor[..20] + (cursor[20] == 'A' ? 'B' : 'A') + cursor[21..];

        foreach (var path in new[] { $"costs?cursor={changed}", "costs?cursor=12", $"hours?cursor={cursor}", $"costs?month=2026-06&cursor={cursor}", "costs?limit=0", "costs?limit=201", "costs?limit=x" })
        {
            var answer = await program.GetAsync(path);
            answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity, path);
            (await answer.Content.ReadAsStringAsync()).ShouldMatch("\"field\":\"(cursor|limit)\"", path);
        }
    }

    private static async Task<string> FirstAsync(ApiCalls program, string list) => (await program.ReadAsync($"{list}?limit=1"))["items"]![0]!["id"]!.GetValue<string>();
}
