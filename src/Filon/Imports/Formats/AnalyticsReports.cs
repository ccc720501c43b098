using System.Text.RegularExpressions;
using NodaTime;

namespace Filon.Imports.Formats;

/// <summary>CSVs that Google Analytics 4 makes of a report: channels, sources and pages over the dates that its comment lines say.</summary>
internal sealed partial class AnalyticsReports : TableFormat
{
    public override FileFormat Format { get; } = new("ga4-report",
        new("Google Analytics 4 reports", "Rapports Google Analytics 4"),
        new("A CSV with lines beginning with #, then Session primary channel group, Session source / medium, Landing page or Page path, and Sessions, Users or Views",
            "Un CSV avec des lignes commençant par #, puis Groupe de canaux principal de la session, Source/support de la session, Page de destination ou Chemin de la page, et Sessions, Utilisateurs ou Vues"),
        new("In Google Analytics: Reports, Traffic acquisition or Landing page, share icon, Download file, CSV.",
            "Dans Google Analytics : Rapports, Acquisition de trafic ou Page de destination, icône de partage, Télécharger le fichier, CSV."),
        FileFormat.FromDescription);

    public override IReadOnlyList<TableShape> Tables { get; } =
    [
        new("channel", ["subject", "#sessions"], start => Begin(start, FigureSubject.Channel)),
        new("page", ["subject", "#sessions"], start => Begin(start, FigureSubject.Page)),
        new("page", ["subject", "#views"], start => Begin(start, FigureSubject.Page)),
    ];

    private static Func<TableRow, IEnumerable<ImportRecord>> Begin(TableStart start, FigureSubject subject)
    {
        var period = start.Above.Select(line => Dates().Match(line)).FirstOrDefault(match => match.Success);
        var days = period is null ? null : new[] { 1, 2 }.Select(group => NodaTime.Text.LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd").Parse(period.Groups[group].Value)).ToList();
        return row => Read(row, subject, days is [{ Success: true } first, { Success: true } last] ? (first.Value, last.Value) : null);
    }

    private static IEnumerable<ImportRecord> Read(TableRow row, FigureSubject subject, (LocalDate First, LocalDate Last)? days)
    {
        var key = row.Required("subject");
        var day = row.Date("date")?.Date;
        if (day is null && days is null && row.Refusal is null)
            row.Refuse(RefusalReason.Date, "subject", "has no dates: the lines with # above the header say them. Export the report again", "n’a pas de dates : les lignes avec # au-dessus de l’en-tête les donnent. Exportez le rapport à nouveau");
        if (row.Refusal is not null) yield break;
        var (from, until) = day is { } one ? (one, one) : days!.Value;
        yield return new FiguresRecord
        {
            Key = $"ga4-report:{subject}:{key}:{from:R}:{until:R}:{string.Join(',', row.Figures().Keys)}", Position = row.Position, Network = "ga4", Subject = subject,
            SubjectKey = key, From = from, Until = until, Values = row.Figures(),
        };
    }

    [GeneratedRegex(@"\b(20\d{6})\s*-\s*(20\d{6})\b")]
    private static partial Regex Dates();
}
