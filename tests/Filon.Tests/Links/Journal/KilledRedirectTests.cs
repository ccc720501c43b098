using System.Net;
using Dapper;
using Filon.Storage;
using Filon.Tests.Support;
using Shouldly;

namespace Filon.Tests.Links.Journal;

/// <summary>The real program, killed without warning again and again while links are clicked: every click that was answered is counted, once.</summary>
public sealed class KilledRedirectTests
{
    // 100 on SQLite by themselves take a minute: the rest of the hundred is on PostgreSQL
    [Theory, EveryEngine]
    public async Task No_answered_click_is_lost_or_counted_twice(Engine engine)
    {
        var kills = int.TryParse(Environment.GetEnvironmentVariable("FILON_KILLS"), out var asked) ? asked : 6;
        await using var test = await TestDatabase.CreateAsync(engine);
        var folder = Directory.CreateTempSubdirectory("filon-clicks-").FullName;
        await MadeLinks.AddAsync(test, "spring");
        HashSet<string> answered = [], tried = [];
        for (var life = 0; life < kills; life++)
        {
            await using var filon = await FilonProcess.Start(MadeLinks.SettingsOf(test, folder)).ReadyAsync();
            var clicking = Enumerable.Range(0, 8).Select(client => ClickAsync(filon.Url, $"{life}-{client}", answered, tried)).ToList();
            await Task.Delay(300 + (life * 137 % 900));
            await filon.KillAsync();
            await Task.WhenAll(clicking);
        }

        answered.Count.ShouldBeGreaterThan(kills * 10);
        await using (var last = await FilonProcess.Start(MadeLinks.SettingsOf(test, folder)).ReadyAsync())
        {
            for (var wait = 0; wait < 200 && await UnfoldedAsync(test, answered) > 0; wait++) await Task.Delay(100);
        }

        await using var connection = await test.Database.OpenAsync(default);
        var kept = (await connection.QueryAsync<string>("select source_label from hit where workspace_id = 7")).ToList();
        answered.Except(kept).ShouldBeEmpty();
        kept.Count.ShouldBe(kept.Distinct().Count());
        kept.Except(tried).ShouldBeEmpty();
        (await connection.ExecuteScalarAsync<long>("select hits from link_total where workspace_id = 7 and link_id = 1")).ShouldBe(kept.Count);
        Directory.Delete(folder, recursive: true);
    }

    private static async Task<int> UnfoldedAsync(TestDatabase test, HashSet<string> answered)
    {
        await using var connection = await test.Database.OpenAsync(default);
        return answered.Except(await connection.QueryAsync<string>("select source_label from hit where workspace_id = 7")).Count();
    }

    /// <summary>Clicks until the server is gone, each click with a label of its own.</summary>
    private static async Task ClickAsync(Uri server, string client, HashSet<string> answered, HashSet<string> tried)
    {
        using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = server };
        http.DefaultRequestHeaders.Add("User-Agent", MadeHits.Firefox);
        for (var number = 0; ; number++)
        {
            var label = $"{client}-{number}";
            lock (answered) tried.Add(label);
            try
            {
                using var answer = await http.GetAsync(new Uri($"/l/spring?s={label}", UriKind.Relative));
                if (answer.StatusCode != HttpStatusCode.Found) return;
            }
            catch (HttpRequestException)
            {
                return; // it was killed
            }

            lock (answered) answered.Add(label);
        }
    }
}
