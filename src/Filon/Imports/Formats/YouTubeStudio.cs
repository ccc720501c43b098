namespace Filon.Imports.Formats;

/// <summary>YouTube Studio's advanced mode: videos with what was counted of them, and the days of the channel.</summary>
internal sealed class YouTubeStudio : TableFormat
{
    public override FileFormat Format { get; } = new("youtube-studio",
        new("YouTube Studio", "YouTube Studio"),
        new("A zip with Table data.csv, or a CSV with Content, Video title, Video publish time and Views", "Un zip avec Table data.csv, ou un CSV avec Contenu, Titre de la vidéo, Heure de publication de la vidéo et Vues"),
        new("In YouTube Studio: Analytics, Advanced mode, choose the dates and the columns, the download arrow, CSV.", "Dans YouTube Studio : Données analytiques, Mode avancé, choisissez les dates et les colonnes, la flèche de téléchargement, CSV."),
        FileFormat.FromDescription);

    public override IReadOnlyList<TableShape> Tables { get; } =
    [
        TableShape.Of("video", "id title published #views", Video, DateOrder.MonthFirst),
        TableShape.Of("day", "date #views #watch-hours", row => Seconds(Published.OfAccount("youtube-studio-day", row, ProfileNetwork.YouTube, row.RequiredDay("date")))),
    ];

    private static IEnumerable<ImportRecord> Video(TableRow row)
    {
        var id = row.RequiredIdentifier("id").Trim();
        if (id is "Total" or "Somme")
        {
            row.Pass(new("The line of totals was passed over.", "La ligne des totaux a été passée."));
            return [];
        }

        return [Seconds(Published.Of("youtube-studio", row, (ProfileNetwork.YouTube, id, row.RequiredInstant("published"), row.Prose("title") ?? "", $"https://www.youtube.com/watch?v={Uri.EscapeDataString(id)}")))];
    }

    private static FiguresRecord Seconds(FiguresRecord figures) => figures with
    {
        Values = new SortedDictionary<string, double>(figures.Values.ToDictionary(
            figure => figure.Key == "watch-hours" ? "watch-seconds" : figure.Key, figure => figure.Key == "watch-hours" ? Math.Round(figure.Value * 3600) : figure.Value), StringComparer.Ordinal),
    };
}
