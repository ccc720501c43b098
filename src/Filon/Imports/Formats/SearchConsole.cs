using NodaTime;

namespace Filon.Imports.Formats;

/// <summary>What people searched for before they came, and the pages they came to: Google Search Console's export of "Performance".</summary>
internal sealed class SearchConsole : TableFormat
{
    public override FileFormat Format { get; } = new("search-console",
        new("Google Search Console", "Google Search Console"),
        new("A zip or CSV with Top queries, Top pages or Date, and Clicks, Impressions, Position", "Un zip ou un CSV avec Requêtes les plus fréquentes, Pages les plus populaires ou Date, et Clics, Impressions, Position"),
        new("In Search Console: Performance, choose the dates, Export, CSV. Give the zip: it says the dates.", "Dans la Search Console : Performances, choisissez les dates, Exporter, CSV. Donnez le zip : il contient les dates."),
        FileFormat.FromDescription);

    public override IReadOnlyList<TableShape> Tables { get; } =
    [
        TableShape.Of("day", "date #clicks #impressions #position", Day),
        new("query", ["subject", "#clicks", "#impressions", "#position"], start => row => Line(row, start, FigureSubject.Query)),
        new("page", ["subject", "#clicks", "#impressions", "#position"], start => row => Line(row, start, FigureSubject.Page)),
    ];

    public override (LocalDate First, LocalDate Last)? DaysOf(OpenedFile file)
    {
        var dates = file.Tables.Select(table => (table, Header: TableHeader.Find([Tables[0]], Words, table.Start))).Where(pair => pair.Header is not null)
            .SelectMany(pair => pair.table.Lines().Where(line => line.Refusal is null && line.Number > pair.Header!.Line.Number && line.Cells.Length > pair.Header.Columns["date"])
                .Select(line => Values.DateText.Read(line.Cells[pair.Header!.Columns["date"]].Text, null)?.Date)).OfType<LocalDate>().Distinct().Order().ToList();
        return dates.Count == 0 ? null : (dates[0], dates[^1]);
    }

    private static FiguresRecord Day(TableRow row) => Published.OfAccount("search-console-day", row, "search-console", row.RequiredDay("date"));

    /// <summary>Lists of queries and pages carry no dates: the days of the same zip say which they are of, else the file's name.</summary>
    private static IEnumerable<ImportRecord> Line(TableRow row, TableStart start, FigureSubject subject)
    {
        var key = row.Prose("subject") ?? "";
        if (key.Length == 0) row.Missing("subject");
        if (start.Days is not { } days)
        {
            row.Refuse(RefusalReason.Date, "subject", "has no dates: give the whole zip, whose file of days says them", "n’a pas de dates : donnez le zip entier, dont le fichier des jours les donne");
            return [];
        }

        return
        [
            new FiguresRecord
            {
                Key = $"search-console:{subject}:{key}:{days.First:R}:{days.Last:R}", Position = row.Position, Network = "search-console", Subject = subject, SubjectKey = key,
                From = days.First, Until = days.Last, Values = row.Figures(),
            },
        ];
    }
}
