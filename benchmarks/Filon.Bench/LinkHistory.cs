using System.Globalization;
using Dapper;
using Filon.Links;
using Filon.Links.Clicks;
using Filon.Links.Journal;
using Filon.Links.Origins;
using Filon.Links.Truth;
using Filon.Storage;
using NodaTime;

namespace Filon.Bench;

/// <summary>
/// Two years of hits on a thousand links, written by what takes them in for real: most come in the weeks after a link was made, a few links get most of
/// them, one in seven is a robot's. The same seed gives the same hits; an unfinished history goes on where it stopped.
/// </summary>
internal sealed class LinkHistory(Database database, HitStore store, LinkStore links, long workspace, long hits)
{
    public const int Links = 1000;
    private const int Days = 730, Batch = 50_000, Seed = 20261122;
    private const string Journal = "history";
    private static readonly string[] Countries = ["FR", "FR", "FR", "FR", "BE", "CH", "DE", "GB", "US", "CA", "ES", "IT", "NL", "MA", "TN", "SN"];
    private static readonly string?[] Referrers =
        ["https://www.linkedin.com", "https://www.linkedin.com", "https://t.co", "https://bsky.app", "https://www.google.fr", "https://mastodon.social", "https://news.ycombinator.com", "android-app://com.linkedin.android", null, null];
    private static readonly string[] Languages = ["fr-FR,fr;q=0.9", "fr", "en-US,en;q=0.9", "en-GB,en;q=0.8", "de-DE,de;q=0.9"];
    private static readonly string[] Robots =
        ["Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)", "LinkedInBot/1.0 (compatible; Mozilla/5.0; Apache-HttpClient +http://www.linkedin.com)", "curl/8.5.0"];

    public async Task WriteAsync()
    {
        if (await store.FoldedAsync(Journal, default) is not (> 0 and var done))
        {
            done = 0;
            await AddLinksAsync();
        }

        var batch = new List<KeptHit>(Batch);
        foreach (var hit in Made(await LinkIdsAsync()))
        {
            if (hit.Number <= done) continue;
            batch.Add(hit);
            if (batch.Count < Batch && hit.Number < hits) continue;
            await FoldAsync(batch);
            batch.Clear();
        }
    }

    private async Task AddLinksAsync()
    {
        for (var from = 1; from <= Links; from += 100)
            await links.AddAsync(workspace, [.. Enumerable.Range(from, 100).Select(number => new Link
            {
                Id = 0, Code = $"h{number}", Destination = $"https://www.rondelis.example/page-{number % 400}?utm_source=linkedin&utm_campaign=c{number % 40}",
                Title = $"Page {number}", Campaign = $"c{number % 40}", IsPublic = number == 1, Tags = [$"tag {number % 12}"],
            })], null, default);
    }

    private async Task FoldAsync(List<KeptHit> batch)
    {
        var contexts = HitNeighbours.Of([.. batch.Select(kept => kept.Hit)]);
        await store.FoldAsync(Journal, batch[0].Number - 1, [.. batch.Select((kept, at) => (kept, contexts[at]))], default);
    }

    private async Task<IReadOnlyList<long>> LinkIdsAsync()
    {
        await using var connection = await database.OpenAsync(default);
        return (await connection.QueryAsync<long>("select id from link where workspace_id = @workspace and code like 'h%' order by id", new { workspace })).AsList();
    }

    private IEnumerable<KeptHit> Made(IReadOnlyList<long> ids)
    {
        var random = new Random(Seed);
        var first = Instant.FromUtc(2024, 11, 20, 0, 0);
        for (var (day, number) = (0, 0L); day < Days; day++)
        {
            var shares = Shares(day);
            var today = (hits * (day + 1) / Days) - (hits * day / Days);
            for (var hit = 0L; hit < today; hit++)
            {
                var at = first + Duration.FromDays(day) + Duration.FromMilliseconds(hit * 86_400_000 / today);
                yield return new(++number, workspace, 0, Make(random, at, ids[Chosen(shares, random.NextDouble())]));
            }
        }
    }

    /// <summary>How much of a day goes to each link, added up.</summary>
    private static double[] Shares(int day)
    {
        var shares = new double[Links];
        var sum = 0.0;
        for (var link = 0; link < Links; link++)
        {
            var age = day - (link * Days / Links);
            sum += age < 0 ? 0 : (Math.Exp(-age / 12.0) + 0.002) / Math.Pow((link * 7919 % Links) + 1, 0.7);
            shares[link] = sum;
        }

        for (var link = 0; link < Links; link++) shares[link] /= sum;
        return shares;
    }

    private static int Chosen(double[] shares, double place)
    {
        var at = Array.BinarySearch(shares, place);
        return at >= 0 ? at : Math.Min(~at, Links - 1);
    }

    private static Hit Make(Random random, Instant at, long link)
    {
        if (random.Next(7) == 0) return new() { At = at, Link = link, Visitor = random.NextInt64(), UserAgent = Robots[random.Next(Robots.Length)], Network = NetworkClass.DataCentre };
        var version = string.Create(CultureInfo.InvariantCulture, $"{random.Next(120, 145)}.0");
        return new()
        {
            At = at, Link = link, Visitor = random.NextInt64(4_000_000),
            UserAgent = random.Next(3) == 0
                ? $"Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/{version}.0.0 Mobile Safari/537.36"
                : $"Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:{version}) Gecko/20100101 Firefox/{version}",
            Referrer = Referrers[random.Next(Referrers.Length)], AcceptLanguage = Languages[random.Next(Languages.Length)], Country = Countries[random.Next(Countries.Length)],
            SourceLabel = random.Next(20) == 0 ? $"stand {random.Next(6)}" : null, Scanned = random.Next(30) == 0,
        };
    }
}
