using System.Net;
using System.Text;

namespace Filon.Letters;

/// <summary>The simple HTML of a letter: no picture, nothing fetched from anywhere, nothing that tells who reads it.</summary>
internal static class LetterHtml
{
    public static string Write(Language language, string title, IReadOnlyList<string> paragraphs, string? link)
    {
        var html = new StringBuilder(
            $"<!doctype html>\n<html lang=\"{language.Code()}\"><head><meta charset=\"utf-8\"><title>{Encoded(title)}</title></head>\n"
            + "<body style=\"font: 16px/1.5 sans-serif; max-width: 36em; margin: 1em\">\n");
        for (var i = 0; i < paragraphs.Count; i++)
        {
            html.Append("<p>" + Encoded(paragraphs[i]) + "</p>\n");
            if (i == 0 && link is not null) html.Append("<p><a href=\"" + Encoded(link) + "\">" + Encoded(link) + "</a></p>\n");
        }

        return html.Append("<p>Filon</p>\n</body></html>\n").ToString();
    }

    private static string Encoded(string text) => WebUtility.HtmlEncode(text);
}
