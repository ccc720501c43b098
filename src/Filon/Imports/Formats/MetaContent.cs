namespace Filon.Imports.Formats;

/// <summary>Facebook and Instagram posts with what was counted of them: Meta Business Suite, and the Page Insights of earlier years.</summary>
internal sealed class MetaContent : TableFormat
{
    public override FileFormat Format { get; } = new("meta-content",
        new("Facebook and Instagram posts (Meta)", "Publications Facebook et Instagram (Meta)"),
        new("A CSV with Post ID, Publish time and Permalink, or with Post ID, Posted and Lifetime Post Total Reach",
            "Un CSV avec ID de publication, Heure de publication et Permalien, ou avec Post ID, Posted et Lifetime Post Total Reach"),
        new("In Meta Business Suite: Insights, Content, Export data, lifetime figures. Do not open the file in a spreadsheet before: it spoils the ids.",
            "Dans Meta Business Suite : Statistiques, Contenu, Exporter les données, chiffres sur toute la durée. N’ouvrez pas le fichier dans un tableur avant : il abîme les identifiants."),
        FileFormat.FromDescription);

    public override IReadOnlyList<TableShape> Tables { get; } =
    [
        TableShape.Of("content", "id published address", Content, DateOrder.MonthFirst),
        TableShape.Of("insights", "id published #reach", Insights, DateOrder.MonthFirst),
    ];

    private static IEnumerable<ImportRecord> Content(TableRow row)
    {
        if (row.Text("date") is { } date && date.Any(char.IsAsciiDigit))
        {
            row.Pass(new("Figures of single days were passed over: export those of the lifetime.", "Les chiffres par jour ont été passés : exportez ceux de toute la durée."));
            return [];
        }

        return [Post(row, row.Prose("text") ?? row.Prose("title") ?? "")];
    }

    private static IEnumerable<ImportRecord> Insights(TableRow row)
    {
        if (row.Prose("#reach")?.StartsWith("Lifetime", StringComparison.OrdinalIgnoreCase) != true) return [Post(row, row.Prose("text") ?? "")];
        row.Pass(new("The line of explanations below the header was passed over.", "La ligne d’explications sous l’en-tête a été passée."));
        return [];
    }

    private static FiguresRecord Post(TableRow row, string text)
    {
        var address = row.Text("address");
        var network = address?.Contains("instagram.com", StringComparison.OrdinalIgnoreCase) == true ? "instagram" : ProfileNetwork.Facebook;
        return Published.Of("meta-content", row, (network, row.RequiredIdentifier("id"), row.RequiredInstant("published"), text, address));
    }
}
