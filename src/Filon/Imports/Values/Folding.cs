using System.Globalization;
using System.Text;

namespace Filon.Imports.Values;

/// <summary>Words compared the way a reader compares them: "Coût (H.T.)" and "cout h t" are the same.</summary>
internal static class Folding
{
    /// <summary>Lower-cased, without accents; everything but letters and digits becomes one space.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark) continue;
            if (char.IsLetterOrDigit(c)) folded.Append(char.ToLowerInvariant(c));
            else if (folded.Length > 0 && folded[^1] != ' ') folded.Append(' ');
        }

        return folded.ToString().Trim();
    }
}
