using System.Globalization;
using System.Net;
using System.Text;

namespace Filon.Privacy;

/// <summary>The register and the self-assessment as one document, to be kept or shown.</summary>
public static class RegisterDocument
{
    private static readonly Sentence Entry = new("Register of processing (GDPR art. 30)", "Registre des traitements (RGPD art. 30)");
    private static readonly Sentence Assessment = new("Self-assessment", "Auto-évaluation");
    private static readonly Sentence Missing = new("(to be answered)", "(à répondre)");

    public static string Html(Register register, Language language)
    {
        var html = new StringBuilder("<!doctype html><html lang=\"").Append(language == Language.French ? "fr" : "en").Append("\"><head><meta charset=\"utf-8\"><title>")
            .Append(Text(Title(register).In(language))).Append("</title><style>body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}")
            .Append("th,td{text-align:left;vertical-align:top;padding:.3rem .6rem;border-bottom:1px solid #8886}th{width:16rem}</style></head><body><h1>")
            .Append(Text(Title(register).In(language))).Append("</h1>");
        foreach (var (title, lines) in Parts(register))
        {
            html.Append(CultureInfo.InvariantCulture, $"<h2>{Text(title.In(language))}</h2>");
            foreach (var section in lines.GroupBy(line => line.Section))
                html.Append(CultureInfo.InvariantCulture, $"<h3>{Text(section.Key.In(language))}</h3><table><tbody>")
                    .AppendJoin("", section.Select(line => $"<tr><th scope=\"row\">{Text(line.Question.In(language))}</th><td>{Text(Answer(line).In(language))}</td></tr>")).Append("</tbody></table>");
        }

        return html.Append("</body></html>").ToString();
    }

    public static string Markdown(Register register, Language language)
    {
        var text = new StringBuilder("# ").AppendLine(Title(register).In(language));
        foreach (var (title, lines) in Parts(register))
        {
            text.AppendLine().Append("## ").AppendLine(title.In(language));
            foreach (var section in lines.GroupBy(line => line.Section))
            {
                text.AppendLine().Append("### ").AppendLine(section.Key.In(language)).AppendLine();
                foreach (var line in section) text.AppendLine(CultureInfo.InvariantCulture, $"- **{line.Question.In(language)}** {Plain(Answer(line).In(language))}");
            }
        }

        return text.ToString();
    }

    public static Sentence Answer(RegisterLine line) => line.Answer ?? Missing;

    public static IEnumerable<(Sentence Title, IReadOnlyList<RegisterLine> Lines)> Parts(Register register) => [(Entry, register.Entry), (Assessment, register.Assessment)];

    private static Sentence Title(Register register) => Sentence.Format(
        "{0}: personal data, {1:d}", "{0} : données personnelles, {1:d}", register.Workspace, register.At.ToDateTimeUtc());

    private static string Text(string text) => WebUtility.HtmlEncode(text);

    private static string Plain(string text) => text.ReplaceLineEndings(" ");
}
