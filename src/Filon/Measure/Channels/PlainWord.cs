using System.Globalization;
using System.Text;

namespace Filon.Measure.Channels;

/// <summary>A word without what people write differently: lower case, no accents, no spaces, no punctuation but <c>+</c>.</summary>
internal static class PlainWord
{
    private const int Tabled = 0x250; // Latin with its accents
    private static readonly char[] Table = [.. Enumerable.Range(0, Tabled).Select(code => Plain((char)code))];

    public const int Longest = 64;

    /// <summary>Writes at most <see cref="Longest"/> characters; 0 for a text too long to be a word of the vocabulary.</summary>
    public static int Write(ReadOnlySpan<char> text, Span<char> plain)
    {
        var length = 0;
        foreach (var letter in text)
        {
            var kept = letter < Tabled ? Table[letter] : Plain(letter);
            if (kept == '\0') continue;
            if (length == Longest) return 0;
            plain[length++] = kept;
        }

        return length;
    }

    public static string Of(string text)
    {
        Span<char> plain = stackalloc char[Longest];
        return plain[..Write(text, plain)].ToString();
    }

    private static char Plain(char letter)
    {
        if (char.IsSurrogate(letter)) return '\0';
        foreach (var part in letter.ToString().Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(part) == UnicodeCategory.NonSpacingMark) continue;
            return char.IsLetterOrDigit(part) || part == '+' ? char.ToLowerInvariant(part) : '\0';
        }

        return '\0';
    }
}
