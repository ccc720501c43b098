using System.Globalization;
using Filon.Links;
using Filon.Links.Clicks;
using Filon.Links.Devices;
using Filon.Links.Lists;
using Filon.Links.Truth;
using Filon.Server.Shell;

namespace Filon.Server.Links;

/// <summary>What links and their parts are called on a screen.</summary>
internal static class LinkWords
{
    public static Sentence Hits { get; } = new("All hits", "Toutes les visites");

    public static Sentence Clicks { get; } = new("Clicks", "Clics");

    public static Sentence Uniques { get; } = new("Unique clicks", "Clics uniques");

    public static Sentence Scans { get; } = new("QR scans", "Scans du QR");

    public static Failure NotFound { get; } = new(FailureKind.NotFound, "This link is not there.", "Ce lien n’existe pas.");

    public static Sentence Of(LinkState state) => state switch
    {
        LinkState.Live => new("Live", "Actif"),
        LinkState.Expired => new("Ended", "Terminé"),
        LinkState.Spent => new("Limit reached", "Limite atteinte"),
        _ => new("Removed", "Retiré"),
    };

    public static string Tone(LinkState state) => state switch { LinkState.Live => "good", LinkState.Removed => "bad", _ => "unsure" };

    public static Sentence Of(LinkOrder order) => order switch
    {
        LinkOrder.Clicks => new("Most clicked", "Les plus cliqués"),
        LinkOrder.LastClicked => new("Last clicked", "Derniers cliqués"),
        _ => new("Newest", "Les plus récents"),
    };

    /// <summary>The parts of a link's figures, in the order in which they are shown.</summary>
    public static IReadOnlyList<(string Part, Sentence Title)> Parts { get; } =
    [
        (HitParts.Referrer, new("Where they came from", "D’où ils viennent")),
        (HitParts.Label, new("Source labels", "Étiquettes de source")),
        (HitParts.Country, new("Countries", "Pays")),
        (HitParts.Device, new("Devices", "Appareils")),
        (HitParts.Browser, new("Browsers", "Navigateurs")),
        (HitParts.System, new("Systems", "Systèmes")),
        (HitParts.Language, new("Languages", "Langues")),
        (HitParts.Route, new("Routes", "Aiguillages")),
    ];

    /// <summary>The part of those whom no route led elsewhere.</summary>
    public const string Unrouted = "0";

    /// <summary>What a name of a part is called.</summary>
    public static Sentence Name(string part, string name) => part switch
    {
        HitParts.Step => TruthSteps.All.FirstOrDefault(step => step.Name == name)?.Because ?? Sentence.Same(name),
        HitParts.Device => Enum.TryParse<DeviceKind>(name, out var kind) ? kind.Name() : Sentence.Same(name),
        HitParts.Referrer when name.Length == 0 => new("Direct, or an application that does not say", "Accès direct, ou application muette"),
        HitParts.Country when name.Length == 0 => new("Unknown", "Inconnu"),
        HitParts.Country => Region(name),
        HitParts.Language when name.Length == 0 => new("Not said", "Non dite"),
        HitParts.Language => Tongue(name),
        HitParts.Route when name == Unrouted => new("Where the link itself leads", "Là où mène le lien lui-même"),
        HitParts.Route => Sentence.Format("Route {0}", "Aiguillage {0}", name),
        _ when name.Length == 0 || name == "Other" => new("Other", "Autre"),
        _ => Sentence.Same(name),
    };

    /// <summary>A difference, with its sign.</summary>
    public static string Signed(long difference, Language language) => (difference > 0 ? "+" : difference < 0 ? "−" : "") + Math.Abs(difference).ToString("N0", language.Culture());

    /// <summary>A country, by the names of CLDR as .NET knows them; its code where .NET is built without names.</summary>
    public static Sentence Region(string code) => new(InLanguage("en", code), InLanguage("fr", code));

    private static string InLanguage(string language, string code)
    {
        try
        {
            return new RegionInfo($"{language}-{code.ToUpperInvariant()}").NativeName is { Length: > 2 } name ? name : code.ToUpperInvariant();
        }
        catch (ArgumentException) // no country of today: T1, XK of some lists
        {
            return code.ToUpperInvariant();
        }
    }

    private static Sentence Tongue(string code) => code switch
    {
        "fr" => new("French", "Français"),
        "en" => new("English", "Anglais"),
        "de" => new("German", "Allemand"),
        "es" => new("Spanish", "Espagnol"),
        "it" => new("Italian", "Italien"),
        "nl" => new("Dutch", "Néerlandais"),
        "pt" => new("Portuguese", "Portugais"),
        _ => Sentence.Same(code),
    };
}
