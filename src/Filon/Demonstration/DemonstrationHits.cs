using Filon.Links;
using Filon.Links.Origins;
using NodaTime;

namespace Filon.Demonstration;

/// <summary>Who comes to one link of the simulated company: more on working days, less as a post grows old, robots every day.</summary>
internal static class DemonstrationHits
{
    private static readonly string[] Browsers =
    [
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0.0.0 Safari/537.36",
        "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Mobile/15E148 Safari/604.1",
        "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0.0.0 Mobile Safari/537.36",
        "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Safari/605.1.15",
        "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0",
    ];

    private static readonly string[] Programs =
    [
        "LinkedInBot/1.0 (compatible; Mozilla/5.0; +http://www.linkedin.com)", "Twitterbot/1.0",
        "Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)", "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)", "curl/8.14.1",
    ];

    private static readonly string?[] Sites = ["https://www.linkedin.com", null, "https://t.co", "https://www.google.com", "https://mail.google.com", "https://www.usinenouvelle.com"];
    private static readonly string[] Countries = ["FR", "FR", "FR", "BE", "CH", "DE", "CA"];

    /// <param name="aDay">Clicks of people on a working day at the beginning.</param>
    public static IEnumerable<Hit> Of(long link, double aDay, LocalDate first, int days, Chance chance)
    {
        for (var day = 0; day < days; day++)
        {
            var date = first.PlusDays(day);
            var share = (date.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday ? 0.3 : 1) * (0.45 + (0.9 * Math.Exp(-day / 25.0)));
            var people = (int)Math.Round(chance.Exponential(aDay * share));
            for (var number = 0; number < people; number++)
            {
                var hit = Person(link, At(date, chance), chance);
                yield return hit;
                if (chance.Happens(0.12)) yield return hit with { At = hit.At + Duration.FromMinutes(chance.Between(1, 40)) };
            }

            foreach (var _ in Enumerable.Range(0, chance.Below(3))) yield return Program(link, At(date, chance), chance);
        }
    }

    private static Hit Person(long link, Instant at, Chance chance)
    {
        var scanned = chance.Happens(0.08);
        return new()
        {
            Link = link, At = at, Visitor = (long)(chance.Mark() * long.MaxValue), UserAgent = chance.PickCommon(Browsers), Country = chance.PickCommon(Countries),
            AcceptLanguage = chance.Happens(0.85) ? "fr-FR,fr;q=0.9,en;q=0.6" : "en-GB,en;q=0.8", Referrer = scanned ? null : chance.PickCommon(Sites),
            Scanned = scanned, SourceLabel = scanned ? $"stand-{chance.Between(1, 3)}" : null, Team = chance.Happens(0.04),
        };
    }

    private static Hit Program(long link, Instant at, Chance chance)
    {
        var program = chance.PickCommon(Programs);
        return new()
        {
            Link = link, At = at, Visitor = (long)(chance.Mark() * long.MaxValue), UserAgent = program, Country = "US", Network = NetworkClass.DataCentre,
            Method = program.StartsWith("curl", StringComparison.Ordinal) ? "HEAD" : "GET",
        };
    }

    private static Instant At(LocalDate date, Chance chance) =>
        date.At(new LocalTime(8, 0)).InZoneLeniently(Calendar.Zone).ToInstant() + Duration.FromSeconds(chance.Below(12 * 3600));
}
