using Filon.Links;
using Filon.Links.Origins;
using Filon.Links.Truth;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace Filon.Tests.Links.Truth;

/// <summary>Hits as they come: people, networks, robots, in any mixture.</summary>
internal static class SomeHits
{
    public const string Chrome = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36";

    private static readonly Instant Noon = Instant.FromUtc(2026, 11, 22, 12, 0);

    /// <summary>A person's click.</summary>
    public static Hit Click(double second = 0, long visitor = 1, long link = 1) => new()
    {
        At = Noon + Duration.FromSeconds(second), Link = link, Visitor = visitor, UserAgent = Chrome, AcceptLanguage = "fr-FR,fr;q=0.9", Referrer = "https://www.linkedin.com/",
    };

    public static Hit Bare(double second, long visitor, long link = 1) => Click(second, visitor, link) with { AcceptLanguage = null, Referrer = null };

    public static Arbitrary<Hit> Any { get; } = (
        from agent in Gen.Elements(Chrome, "Twitterbot/1.0", "curl/8.5.0", "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)", "", null)
        from method in Gen.Frequency((9, Gen.Constant("GET")), (1, Gen.Constant("HEAD")))
        from network in Gen.Frequency((4, Gen.Constant(NetworkClass.Ordinary)), (1, Gen.Constant(NetworkClass.DataCentre)))
        from language in Gen.Elements("fr", null)
        from rare in Gen.Choose(0, 15)
        from visitor in Gen.Choose(1, 8)
        from link in Gen.Choose(1, 4)
        from tenths in Gen.Choose(0, 400)
        select Click(tenths / 10.0, visitor, link) with
        {
            UserAgent = agent, Method = method, Network = network, Prefetch = rare == 1, Team = rare == 2, AcceptLanguage = language, Referrer = language,
        }).ToArbitrary();

    public static Arbitrary<Hit[]> Many { get; } = Any.Generator.ArrayOf().Select(hits => hits.OrderBy(hit => hit.At).ToArray()).ToArbitrary();

    public static Arbitrary<HitContext> Around { get; } = (
        from repeated in Gen.Elements(true, false)
        from links in Gen.Choose(1, 4)
        from bare in Gen.Choose(0, 7)
        select new HitContext(repeated, links, bare)).ToArbitrary();
}
