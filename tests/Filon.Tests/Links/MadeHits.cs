using Filon.Links;
using Filon.Links.Journal;
using NodaTime;

namespace Filon.Tests.Links;

/// <summary>Hits as browsers make them.</summary>
internal static class MadeHits
{
    public const string Firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

    public static Hit Of(long link, long visitor, Instant at) => new()
    {
        Link = link, Visitor = visitor, At = at, UserAgent = Firefox, AcceptLanguage = "fr-FR,fr;q=0.8", Referrer = "https://www.linkedin.com", Country = "FR",
    };

    public static KeptHit Kept(long workspace, Hit hit, int route = 0) => new(0, workspace, route, hit);
}
