using Filon.Imports;
using NodaTime.Text;

namespace Filon.Demonstration;

/// <summary><c>touches.csv</c>: the visits of the web site, the newsletter's clicks, badges scanned, calls logged.</summary>
internal static class TouchesFile
{
    private static readonly string[] Searches = ["planning-maintenance", "gmao-mobile", "logiciel-planning"];

    public static void Write(string path, World world, Register register)
    {
        using var file = SheetFile.Export(path);
        file.Line("id", "email", "name", "company", "time", "channel", "kind", "source", "medium", "campaign", "referrer", "url", "introducer", "label");
        for (var index = 0; index < world.Diary.Touches.Count; index++)
        {
            var touch = world.Diary.Touches[index];
            var who = Signature.For(world, register, touch, Chance.About(world.Seed, "signature", index));
            var way = Describe(world, touch);
            file.Line($"t{index + 1}", who.Email, who.Name, who.Company, InstantPattern.General.Format(world.Calendar.At(touch.Moment)), way.Channel,
                touch.Kind == TouchKind.Marketing ? null : touch.Kind.ToString().ToLowerInvariant(),
                way.Source, way.Medium, way.Campaign, way.Referrer, way.Url, way.Introducer, way.Label);
        }
    }

    private static Way Describe(World world, SimulatedTouch touch) => touch.Route switch
    {
        Route.Twitter => FromTwitter(touch.Detail < 0 ? null : world.Feed.Posts[touch.Detail]),
        Route.LinkedIn => Tracked("linkedin", "social", touch.Detail, "https://www.linkedin.com/"),
        Route.Newsletter => Tracked("newsletter", "email", touch.Detail, null),
        Route.Blog => new Way { Source = "blog", Medium = "referral", Referrer = Article(touch.Detail), Url = Site.Home + "/logiciel" },
        Route.OrganicSearch => new Way { Source = "google", Medium = "organic", Referrer = "https://www.google.com/", Url = touch.Detail < 0 ? Site.Home + "/" : Article(touch.Detail) },
        Route.PaidSearch => Paid(touch.Detail),
        Route.Webinar => new Way { Channel = "Webinaire", Campaign = world.Meetings.Webinars[touch.Detail].Slug, Label = world.Meetings.Webinars[touch.Detail].Name },
        Route.Event => new Way { Channel = "Salon", Campaign = world.Meetings.Shows[touch.Detail].Slug, Label = world.Meetings.Shows[touch.Detail].Name },
        Route.WordOfMouth => new Way { Channel = "Bouche-à-oreille", Introducer = Introducer(world, touch.Detail) },
        Route.ColdCall => new Way { Channel = "Appel", Label = "Appel de prospection" },
        Route.SalesCall => new Way { Channel = "Appel", Label = touch.Kind == TouchKind.Opportunity ? "Ouverture de l’affaire" : "Appel de suivi" },
        _ => new Way { Url = Site.Home + "/" },
    };

    private static Way FromTwitter(Post? post) => post is null
        ? new Way { Source = "twitter", Medium = "social", Referrer = "https://t.co/", Url = Site.Home + "/" }
        : new Way { Source = "twitter", Medium = "social", Campaign = Words.Articles[post.Article][2], Referrer = "https://t.co/", Url = post.Url };

    private static Way Tracked(string source, string medium, int article, string? referrer) => new()
    {
        Source = source, Medium = medium, Campaign = Words.Articles[article][2], Referrer = referrer,
        Url = Site.Tracked(Article(article), source, medium, Words.Articles[article][2], Words.Articles[article][0]),
    };

    private static Way Paid(int search)
    {
        var campaign = search < 0 ? "marque" : Searches[search];
        return new Way { Source = "google", Medium = "cpc", Campaign = campaign, Referrer = "https://www.google.com/", Url = Site.Tracked(Site.Home + "/demonstration", "google", "cpc", campaign, "annonce-a") };
    }

    private static string Article(int article) => $"{Site.Blog}/{Words.Articles[article][0]}";

    private static string? Introducer(World world, int actor) => actor < 0 ? null : $"{world.Cast.Actors[actor].First} {world.Cast.Actors[actor].Last}";

    private sealed record Way
    {
        public string? Channel { get; init; }
        public string? Source { get; init; }
        public string? Medium { get; init; }
        public string? Campaign { get; init; }
        public string? Referrer { get; init; }
        public string? Url { get; init; }
        public string? Introducer { get; init; }
        public string? Label { get; init; }
    }
}
