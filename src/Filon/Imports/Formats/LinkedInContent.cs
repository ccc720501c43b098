using Filon.Imports.Sheets;
using NodaTime;

namespace Filon.Imports.Formats;

/// <summary>What LinkedIn counts of a member's own posts: the workbook of the personal analytics.</summary>
internal sealed class LinkedInContent : TableFormat
{
    public override FileFormat Format { get; } = new("linkedin-content",
        new("LinkedIn personal analytics", "Statistiques personnelles LinkedIn"),
        new("An XLSX with the sheets ENGAGEMENT, TOP POSTS and FOLLOWERS", "Un XLSX avec les feuilles ENGAGEMENT, TOP POSTS et FOLLOWERS"),
        new("On your LinkedIn profile: Analytics, Post impressions, Export.", "Sur votre profil LinkedIn : Statistiques, Impressions de posts, Exporter."),
        FileFormat.FromDescription);

    public override IReadOnlyList<TableShape> Tables { get; } =
    [
        TableShape.Of("top", "url date #engagements url:2 #impressions", Top, DateOrder.MonthFirst),
        TableShape.Of("engagement", "date #impressions #engagements", row => Day("linkedin-content-day", row), DateOrder.MonthFirst),
        TableShape.Of("followers", "date #follows", row => Day("linkedin-content-followers", row), DateOrder.MonthFirst),
    ];

    /// <summary>Its headers are too plain to tell it by in a CSV.</summary>
    protected override bool MayBe(OpenedFile file) => file.Content is ContentKind.Workbook or ContentKind.OldWorkbook;

    private static FiguresRecord Day(string key, TableRow row) => Published.OfAccount(key, row, ProfileNetwork.LinkedInMember, row.RequiredDay("date"));

    /// <summary>Two lists side by side: the posts with the most engagements, and those with the most impressions.</summary>
    private static IEnumerable<ImportRecord> Top(TableRow row)
    {
        if (row.Text("url") is { } left && row.Instant("date") is { } day) yield return One(row, left, day, "engagements");
        if (row.Text("url:2") is { } right && row.Instant("date:2") is { } other) yield return One(row, right, other, "impressions");
    }

    private static FiguresRecord One(TableRow row, string url, Instant at, string metric)
    {
        var figures = Published.Of($"linkedin-content-{metric}", row, (ProfileNetwork.LinkedIn, LinkedInNames.Post(url) ?? url, at, "", url));
        return figures with { Values = new SortedDictionary<string, double>(figures.Values.Where(figure => figure.Key == metric).ToDictionary(), StringComparer.Ordinal) };
    }
}
