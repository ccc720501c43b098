using NodaTime;

namespace Filon.Imports.Formats;

/// <summary>What LinkedIn counts of a page: posts, days, followers, visitors.</summary>
internal sealed class LinkedInPage : TableFormat
{
    public override FileFormat Format { get; } = new("linkedin-page",
        new("LinkedIn page analytics", "Statistiques de page LinkedIn"),
        new("An XLS with the sheets Metrics and All posts, New followers, or Visitor metrics", "Un XLS avec les feuilles Metrics et All posts, New followers, ou Visitor metrics (Indicateurs, Tous les posts, Nouveaux abonnés, Visiteurs)"),
        new("On your LinkedIn page: Analytics, Content, Followers or Visitors, Export.", "Sur votre page LinkedIn : Statistiques, Contenu, Abonnés ou Visiteurs, Exporter."),
        FileFormat.FromDescription);

    public override IReadOnlyList<TableShape> Tables { get; } =
    [
        TableShape.Of("metrics", "date #organic-impressions #clicks", row => Day("linkedin-page-day", row), DateOrder.MonthFirst),
        TableShape.Of("posts", "link created #impressions", Post, DateOrder.MonthFirst),
        new("followers", ["date", "#organic-follows"], Followers, DateOrder.MonthFirst),
        TableShape.Of("visitors", "date #page-views #visitors", row => Day("linkedin-page-visitors", row), DateOrder.MonthFirst),
    ];

    private static FiguresRecord Day(string key, TableRow row) => Published.OfAccount(key, row, ProfileNetwork.LinkedIn, row.RequiredDay("date"));

    private static FiguresRecord Post(TableRow row)
    {
        var link = row.Required("link");
        return Published.Of("linkedin-page", row, (ProfileNetwork.LinkedIn, LinkedInNames.Post(link) ?? link, row.RequiredInstant("created"), row.Prose("title") ?? "", link));
    }

    /// <summary>"Total followers" is a day's gain in some exports and the running total in others: what never falls and exceeds all gains is the total.</summary>
    private static Func<TableRow, IEnumerable<ImportRecord>> Followers(TableStart start)
    {
        var totals = start.Sample("total").Select(text => double.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : (double?)null).OfType<double>().ToList();
        var gains = start.Sample("#organic-follows").Sum(text => double.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : 0);
        var running = totals.Count > 1 && (totals.SequenceEqual(totals.Order()) || totals.SequenceEqual(totals.OrderDescending())) && totals.Min() > gains;
        return row =>
        {
            var figures = Day("linkedin-page-followers", row);
            return row.Number("total") is { } total ? [figures with { Values = new SortedDictionary<string, double>(figures.Values.ToDictionary(), StringComparer.Ordinal) { [running ? "followers" : "follows"] = total } }] : [figures];
        };
    }
}
