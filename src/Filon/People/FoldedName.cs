using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Filon.People;

/// <summary>
/// A name as it is compared: lower-cased, without accents, apostrophes or punctuation, one space between words.
/// Folding what is already folded changes nothing.
/// </summary>
public static partial class FoldedName
{
    /// <summary>"Émilie LE GOFF-Ørsted" becomes "emilie le goff orsted"; the order of the words stays. Empty where there is no letter or digit.</summary>
    public static string OfPerson(string? name) => Fold(name);

    /// <summary>"Groupe Mécavia Énergie S.A.S." becomes "mecavia energie": legal forms go, unless nothing else would remain.</summary>
    public static string OfCompany(string? name)
    {
        var folded = Fold(name is null ? null : Abbreviation().Replace(name, "$1"));
        while (true)
        {
            var shorter = LegalForms.Strip(folded);
            if (shorter.Length == 0 || shorter == folded) return folded;
            folded = shorter;
        }
    }

    /// <summary>The words of a folded name.</summary>
    public static string[] Words(string folded) => folded.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static string Fold(string? text)
    {
        if (string.IsNullOrEmpty(text)) return "";
        if (text.Any(char.IsSurrogate)) text = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)); // half a pair cannot be normalised
        var folded = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormKD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark) continue;
            if (char.IsAsciiLetterOrDigit(letter)) folded.Append(char.ToLowerInvariant(letter));
            else if (char.IsLetterOrDigit(letter)) folded.Append(Plain(char.ToLowerInvariant(letter)));
            else if (folded.Length > 0 && folded[^1] != ' ') folded.Append(' ');
        }

        if (folded.Length > 0 && folded[^1] == ' ') folded.Length--;
        return folded.ToString();
    }

    private static string Plain(char letter) => letter switch
    {
        'œ' => "oe",
        'æ' => "ae",
        'ß' => "ss",
        'ø' => "o",
        'ł' => "l",
        'đ' or 'ð' => "d",
        'þ' => "th",
        'ı' => "i",
        _ => letter.ToString(),
    };

    [GeneratedRegex(@"\b(\p{L})\.(?=\p{L}\b)", RegexOptions.CultureInvariant)]
    private static partial Regex Abbreviation();
}
