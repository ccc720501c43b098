using System.Text.RegularExpressions;
using Shouldly;

namespace Filon.Tests.House;

/// <summary>No words on a page but through <c>Say("English", "French")</c>.</summary>
public sealed partial class PageTextTests
{
    private static readonly string[] ProperNames = ["Filon", "EUR", "CSV", "JSON", "COCA", "TLV", "ROI", "API", "HubSpot", "X", "kbd"];

    [Fact]
    public void Every_word_on_a_page_has_its_English_and_its_French() =>
        SourceTree.Files("src/Filon.Server", ".razor").SelectMany(NakedWords).ShouldBeEmpty();

    private static IEnumerable<string> NakedWords(SourceFile page)
    {
        var markup = Code().Replace(page.Text, "");
        foreach (Match attribute in SpokenAttribute().Matches(markup))
            if (HasWords(attribute.Groups[2].Value))
                yield return $"{page.Path}: {attribute.Groups[1].Value}=\"{attribute.Groups[2].Value}\"";

        markup = Markup.WithoutExpressions(markup);
        markup = Block().Replace(markup, "");
        markup = Tag().Replace(markup, "\n");
        foreach (var line in markup.Split('\n').Select(line => line.Trim()))
            if (!line.StartsWith('@') && HasWords(line))
                yield return $"{page.Path}: \"{line}\" has one language only";
    }

    private static bool HasWords(string text) =>
        Word().Matches(Entity().Replace(text, " ")).Any(word => !ProperNames.Contains(word.Value));

    [GeneratedRegex(@"@code\s*\{.*\z|@\*.*?\*@|<!--.*?-->", RegexOptions.Singleline)]
    private static partial Regex Code();

    [GeneratedRegex("\\b(title|aria-label|placeholder|alt|label)=\"([^\"@]*)\"", RegexOptions.IgnoreCase)]
    private static partial Regex SpokenAttribute();

    [GeneratedRegex(@"<(script|style)\b.*?</\1>", RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex Block();

    [GeneratedRegex("""<(?:[^"'>]|"[^"]*"|'[^']*')*>""", RegexOptions.Singleline)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\p{L}{2,}")]
    private static partial Regex Word();

    [GeneratedRegex("&[a-z]+;")]
    private static partial Regex Entity();
}
