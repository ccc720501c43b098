using Filon.Links;
using Filon.Links.Clicks;
using Filon.Links.Journal;
using Filon.Links.Truth;
using Filon.Workspaces;
using NodaTime;

namespace Filon.Demonstration;

/// <summary>The short links of the simulated company, with the hits of two months: people, previews, robots, colleagues.</summary>
public sealed class DemonstrationLinks(LinkStore links, HitStore hits, TimeProvider clock)
{
    private const int Days = 60;

    private static readonly (string Code, string Title, string Page, string Source, string Medium, string Campaign, string[] Tags, double ADay, bool Public)[] Made =
    [
        ("livre-blanc", "Livre blanc\u00a0: le coût caché des rondelles", "livre-blanc", "linkedin", "social", "livre-blanc", ["livre-blanc", "linkedin"], 7, true),
        ("salon", "Salon de la fixation, stand B12", "salon", "salon", "offline", "salon-fixation", ["salon"], 3, true),
        ("demo", "Demander une démonstration", "demonstration", "newsletter", "email", "lettre", ["lettre"], 4, false),
        ("guide", "Guide du serrage", "guide-serrage", "x", "social", "guide", ["guide"], 2, true),
        ("essai", "Essai gratuit de 30 jours", "essai", "newsletter", "email", "essai", ["lettre", "essai"], 1.2, false),
    ];

    /// <summary>Once: what is there is left as it is.</summary>
    public async Task MakeAsync(Workspace workspace, int seed, CancellationToken cancel)
    {
        var journal = $"demonstration {workspace.Id}";
        if (await hits.FoldedAsync(journal, cancel) > 0) return;
        var chance = Chance.About(seed, "links");
        var first = Calendar.For(clock).Today.PlusDays(-Days);
        var begun = Calendar.Zone.AtStartOfDay(first).ToInstant();
        var made = (await links.AddAsync(workspace.Id, [.. Made.Select(one => Of(one, workspace) with { CreatedAt = begun })], null, cancel)).Value;
        var shared = (await links.AddAsync(workspace.Id, [.. new[] { "Hélène Vasseur", "Marc Delaunay" }.Select(who => made[0] with { Code = "", ParentId = made[0].Id, Sharer = who, CreatedAt = begun + Duration.FromDays(3) })], null, cancel)).Value;
        var further = (await links.AddAsync(workspace.Id, [made[0] with { Code = "", ParentId = shared[0].Id, Sharer = "Léa Fontaine", CreatedAt = begun + Duration.FromDays(9) }], null, cancel)).Value;
        var wanted = made.Zip(Made, (link, one) => (link.Id, one.ADay)).Concat(shared.Select(link => (link.Id, 1.5))).Concat(further.Select(link => (link.Id, 0.8)));
        var came = wanted.SelectMany(link => DemonstrationHits.Of(link.Id, link.Item2, first, Days, chance)).OrderBy(hit => hit.At).ToList();
        var contexts = HitNeighbours.Of(came);
        await hits.FoldAsync(journal, 0, [.. came.Select((hit, at) => (new KeptHit(at + 1, workspace.Id, 0, hit), contexts[at]))], cancel);
    }

    private static Link Of((string Code, string Title, string Page, string Source, string Medium, string Campaign, string[] Tags, double ADay, bool Public) one, Workspace workspace) => new()
    {
        Id = 0, Code = $"{one.Code}-{workspace.Slug}"[..Math.Min(64, one.Code.Length + 1 + workspace.Slug.Length)], Title = one.Title, Campaign = one.Campaign, Tags = one.Tags, IsPublic = one.Public,
        Destination = $"https://www.rondelis.example/{one.Page}?utm_source={one.Source}&utm_medium={one.Medium}&utm_campaign={one.Campaign}",
    };
}
