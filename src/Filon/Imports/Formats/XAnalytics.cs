namespace Filon.Imports.Formats;

/// <summary>The CSVs of X Analytics: posts, days of the account, videos, and the "Tweet activity" of earlier years.</summary>
internal sealed class XAnalytics : TableFormat
{
    private const string Milliseconds = "watch-milliseconds";

    public override FileFormat Format { get; } = new("x-analytics",
        new("X Analytics", "X Analytics"),
        new("A CSV with Post id and Impressions; Date, Impressions and New follows; Tweet id and impressions; or Date, Views and Watch Time",
            "Un CSV avec Post id et Impressions ; Date, Impressions et New follows ; Tweet id et impressions ; ou Date, Views et Watch Time"),
        new("On X: Premium, Analytics, the Content, Overview or Video tab, choose the dates, then the download arrow.",
            "Sur X : Premium, Analytics, onglet Contenu, Aperçu ou Vidéo, choisissez les dates, puis la flèche de téléchargement."),
        FileFormat.FromDescription);

    public override IReadOnlyList<TableShape> Tables { get; } =
    [
        TableShape.Of("post", "id date #impressions", Post, DateOrder.MonthFirst),
        TableShape.Of("day", "date #impressions #follows", row => Day("x-analytics-day", row), DateOrder.MonthFirst),
        TableShape.Of("video", "date #video-views #watch-milliseconds", row => Day("x-analytics-video", row), DateOrder.MonthFirst),
    ];

    private static FiguresRecord Post(TableRow row)
    {
        var id = row.RequiredIdentifier("id");
        if (row.Refusal is null && !id.All(char.IsAsciiDigit)) row.Refuse(RefusalReason.Malformed, "id", "is no number of a post: “{0}”", "n’est pas un numéro de publication : « {0} »", id);
        return Published.Of("x-analytics", row, (ProfileNetwork.X, id, row.RequiredInstant("date"), row.Prose("text") ?? "", row.Text("address") ?? $"https://x.com/i/status/{id}"));
    }

    private static FiguresRecord Day(string key, TableRow row)
    {
        var figures = Published.OfAccount(key, row, ProfileNetwork.X, row.RequiredDay("date"));
        return figures with { Values = new SortedDictionary<string, double>(figures.Values.ToDictionary(InSeconds, figure => figure.Key == Milliseconds ? figure.Value / 1000 : figure.Value), StringComparer.Ordinal) };
    }

    private static string InSeconds(KeyValuePair<string, double> figure) => figure.Key == Milliseconds ? "watch-seconds" : figure.Key;
}
