using Filon.Posts;
using Filon.Server.Shell;

namespace Filon.Server.Posts;

/// <summary>What networks and subjects are called on a screen, and how figures are written.</summary>
internal static class PostWords
{
    public static IReadOnlyList<(string Href, Sentence Text)> Tabs(Visit visit) =>
    [
        (visit.Path("posts"), new("Posts", "Publications")), (visit.Path("posts/figures"), new("Accounts and pages", "Comptes et pages")),
        (visit.Path("posts/kpis"), new("Key figures", "Indicateurs")), (visit.Path("posts/calendar"), new("Calendar", "Calendrier")),
        (visit.Path("posts/follows"), new("Follows", "Abonnements")),
    ];

    public static Sentence Network(string code) => code.ToLowerInvariant() switch
    {
        "x" or "twitter" => Sentence.Same("X"),
        "linkedin" => Sentence.Same("LinkedIn"),
        "linkedin-member" => new("LinkedIn, personal profile", "LinkedIn, profil personnel"),
        "youtube" => Sentence.Same("YouTube"),
        "ga4" => Sentence.Same("Google Analytics 4"),
        "search-console" => Sentence.Same("Google Search Console"),
        "google-ads" => Sentence.Same("Google Ads"),
        "feed" => new("Feed", "Flux"),
        "yourls" => Sentence.Same("YOURLS"),
        _ => Sentence.Same(code.Length == 0 ? code : char.ToUpperInvariant(code[0]) + code[1..]),
    };

    public static Sentence Subject(string code) => code switch
    {
        "post" => new("Post", "Publication"),
        "account" => new("Account", "Compte"),
        "page" => new("Page", "Page"),
        "query" => new("Search", "Recherche"),
        "channel" => new("Source of visits", "Provenance des visites"),
        "campaign" => new("Campaign", "Campagne"),
        "link" => new("Short link", "Lien court"),
        _ => Sentence.Same(code),
    };

    public static Sentence Direction(string code) => code == "follower" ? new("Follows us", "Nous suit") : new("We follow", "Nous suivons");

    public static IReadOnlyList<(string, Sentence)> Choices(IEnumerable<string> codes, Func<string, Sentence> name) =>
        [("", new("Any", "Tous")), .. codes.Distinct().Select(code => (code, name(code)))];

    /// <summary>A figure as it is read: 1,204; 41 %; 1 h 05.</summary>
    public static string Write(Figure figure, Language language)
    {
        var culture = language.Culture();
        return Metrics.Find(figure.Metric).Unit switch
        {
            MetricUnit.Rate => figure.Value.ToString("P1", culture),
            MetricUnit.Seconds => Duration(figure.Value, culture),
            MetricUnit.Count when figure.Value == Math.Truncate(figure.Value) => figure.Value.ToString("N0", culture),
            _ => figure.Value.ToString("#,0.##", culture),
        };
    }

    private static string Duration(double seconds, System.Globalization.CultureInfo culture) =>
        seconds >= 3600 ? string.Create(culture, $"{Math.Truncate(seconds / 3600):N0}\u00a0h\u00a0{(int)(seconds % 3600 / 60):00}")
        : seconds >= 60 ? string.Create(culture, $"{(int)seconds / 60}\u00a0min\u00a0{(int)seconds % 60:00}")
        : string.Create(culture, $"{seconds:0.#}\u00a0s");
}
