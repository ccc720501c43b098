using System.Globalization;

namespace Filon.Bench;

/// <summary>
/// The pages of links, of one link, its public page and the overview, over ten million hits: <c>./bench links [--hits N] [--database postgres://...]</c>.
/// The baseline is <c>/health</c> of the same program.
/// </summary>
internal static class LinksBenchmark
{
    public static async Task<Race> RunAsync(string[] arguments)
    {
        var hits = long.Parse(PagesBenchmark.Option(arguments, "--hits") ?? "10000000", CultureInfo.InvariantCulture);
        var database = PagesBenchmark.Option(arguments, "--database");
        var folder = Path.Combine(Path.GetTempPath(), $"filon-bench-links-{hits}{(database is null ? "" : "-postgresql")}");
        await using (await LinkWorkspace.WithHistoryAsync(folder, database, hits)) { }
        using var filon = await FilonProcess.ServeAsync(folder, database);
        using var client = new HttpClient { BaseAddress = filon.Url, Timeout = TimeSpan.FromMinutes(2) };
        await PagesBenchmark.SignInAsync(client, LinkWorkspace.Email, LinkWorkspace.Password);
        var race = new Race(string.Create(CultureInfo.InvariantCulture, $"Pages over {hits:N0} hits on {LinkHistory.Links:N0} links, {(database is null ? "SQLite" : "PostgreSQL")}"))
            .With("/health", () => PagesBenchmark.GetAsync(client, "/health"));
        var first = await client.GetStringAsync(new Uri("/w/bench/links?sort=clicks", UriKind.Relative));
        var best = System.Text.RegularExpressions.Regex.Match(first, "/w/bench/links/\\d+").Value;
        foreach (var page in (string[])
            ["/w/bench/links", "/w/bench/links?sort=clicks", "/w/bench/links?sort=last", "/w/bench/links?search=page+7", "/w/bench/links?tag=tag+3", "/w/bench/links?campaign=c7",
             best, $"{best}?days=0", $"{best}/figures.csv", "/w/bench/links/live", "/w/bench/overview", "/l/h1+", "/l/h1+.csv"])
            race.With(page, () => PagesBenchmark.GetAsync(client, page));
        await race.RunAsync(20, warmUp: 3);
        return race.Note(string.Create(CultureInfo.InvariantCulture, $"Resident memory at the end: {filon.Resident / 1048576.0:0} MB."));
    }
}
