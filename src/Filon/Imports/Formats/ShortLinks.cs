namespace Filon.Imports.Formats;

/// <summary>Links that other shorteners made, with their clicks: Bitly, YOURLS, Shlink, Kutt.</summary>
internal sealed class ShortLinks : TableFormat
{
    public override FileFormat Format { get; } = new("short-links",
        new("Bitly, YOURLS, Shlink and Kutt links", "Liens Bitly, YOURLS, Shlink et Kutt"),
        new("A CSV with Bitlink and Long URL; keyword, url, timestamp and clicks; Short code, Long URL and visits; or address, target and visit_count",
            "Un CSV avec Bitlink et Long URL ; keyword, url, timestamp et clicks ; Short code, Long URL et visits ; ou address, target et visit_count"),
        new("Bitly: Links, Export. YOURLS: an export plug-in, or the table of links. Shlink: Short URLs, Export. Kutt: its API’s list of links as CSV.",
            "Bitly : Liens, Exporter. YOURLS : un module d’export, ou la table des liens. Shlink : URL courtes, Exporter. Kutt : la liste des liens de son API en CSV."),
        FileFormat.FromDescription);

    public override IReadOnlyList<TableShape> Tables { get; } =
    [
        TableShape.Of("bitly", "link long created", row => Link(row, "bitly")),
        TableShape.Of("yourls", "link long created #clicks", row => Link(row, "yourls")),
        TableShape.Of("shlink", "link long created #clicks", row => Link(row, "shlink")),
        TableShape.Of("kutt", "link long created #clicks", row => Link(row, "kutt")),
    ];

    private static IEnumerable<ImportRecord> Link(TableRow row, string network)
    {
        var (link, target, created) = (row.Required("link"), row.Prose("long"), row.RequiredDay("created"));
        var figures = row.Figures();
        if (figures.Count == 0)
        {
            row.Pass(new("Links without a number of clicks were passed over.", "Les liens sans nombre de clics ont été passés."));
            return [];
        }

        return
        [
            new FiguresRecord
            {
                Key = $"short-links:{network}:{link}", Position = row.Position, Network = network, Subject = FigureSubject.Link, SubjectKey = link,
                Title = row.Prose("title") is { } title ? $"{title} ({link} → {target})" : $"{link} → {target}", From = created, Until = created, Values = figures,
            },
        ];
    }
}
