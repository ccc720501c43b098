namespace Filon.Letters;

/// <summary>One mail to one person, as text and as the same in HTML.</summary>
public sealed record Letter(string To, string Subject, string Text, string Html)
{
    /// <summary>Paragraphs, and below them a link where there is one.</summary>
    public static Letter Of(string to, Language language, Sentence subject, IReadOnlyList<Sentence> paragraphs, string? link = null)
    {
        var said = paragraphs.Select(paragraph => paragraph.In(language)).ToList();
        return new(
            to, subject.In(language),
            string.Join("\n\n", link is null ? said : [said[0], link, .. said.Skip(1)]) + "\n\n-- \nFilon\n",
            LetterHtml.Write(language, subject.In(language), said, link));
    }
}
