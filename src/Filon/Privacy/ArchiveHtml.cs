using System.Globalization;
using System.Net;
using System.Text;
using NodaTime;

namespace Filon.Privacy;

/// <summary>A person's export to be read: one page that needs nothing else.</summary>
public static class ArchiveHtml
{
    private const string Style =
        "body{font:16px/1.5 system-ui,sans-serif;max-width:72rem;margin:2rem auto;padding:0 1rem;color-scheme:light dark}"
        + "table{border-collapse:collapse;width:100%;font-size:.875rem}th,td{text-align:left;vertical-align:top;padding:.25rem .5rem;border-bottom:1px solid #8886;overflow-wrap:anywhere}"
        + "section{overflow-x:auto;margin-top:2rem}";

    public static string Write(PersonArchive archive, Language language)
    {
        var title = Sentence.Format("What {0} holds about {1}", "Ce que {0} détient sur {1}", archive.Workspace, archive.Name).In(language);
        var html = new StringBuilder($"<!doctype html><html lang=\"{(language == Language.French ? "fr" : "en")}\"><head><meta charset=\"utf-8\"><title>{Text(title)}</title><style>{Style}</style></head><body>");
        html.Append(CultureInfo.InvariantCulture, $"<h1>{Text(title)}</h1><p>{Text(Sentence.Format("Written on {0:d}.", "Établi le {0:d}.", archive.WrittenAt.ToDateTimeUtc()).In(language))}</p>");
        foreach (var part in archive.Parts.Where(part => part.Rows.Count > 0)) Add(html, part, language);
        return html.Append("</body></html>").ToString();
    }

    private static void Add(StringBuilder html, ArchivePart part, Language language)
    {
        var used = Enumerable.Range(0, part.Columns.Count).Where(at => part.Rows.Any(row => row[at] is not null)).ToList();
        html.Append(CultureInfo.InvariantCulture, $"<section><h2>{Text(part.Title.In(language))}</h2><table><thead><tr>");
        foreach (var at in used) html.Append(CultureInfo.InvariantCulture, $"<th scope=\"col\">{Text(ArchiveWords.Column(part.Columns[at]).In(language))}</th>");
        html.Append("</tr></thead><tbody>");
        foreach (var row in part.Rows)
            html.Append("<tr>").AppendJoin("", used.Select(at => $"<td>{Text(Shown(row[at], language))}</td>")).Append("</tr>");
        html.Append("</tbody></table></section>");
    }

    private static string Shown(object? value, Language language) => value switch
    {
        null => "",
        Instant instant => instant.InUtc().LocalDateTime.ToString("d MMM yyyy HH:mm", language.Culture()) + " UTC",
        bool flag => (flag ? new Sentence("yes", "oui") : new Sentence("no", "non")).In(language),
        IFormattable number => number.ToString(null, language.Culture()),
        _ => value.ToString() ?? "",
    };

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
