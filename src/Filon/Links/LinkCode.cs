using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace Filon.Links;

/// <summary>The last part of a short link's address.</summary>
public static partial class LinkCode
{
    /// <summary>Without those that are taken for one another when a slide is read from the last row: 0 o, 1 l i.</summary>
    private const string Letters = "23456789abcdefghjkmnpqrstuvwxyz";

    /// <summary>27,000 million codes: a guess hits one of a million links once in 27,000 tries.</summary>
    private const int Length = 7;

    public static string Draw() => RandomNumberGenerator.GetString(Letters, Length);

    /// <summary>As a person may choose it: read aloud and typed in any case, so it is kept in lower case.</summary>
    public static Outcome<string> Read(string text)
    {
        var code = text.Trim().ToLowerInvariant();
        return Allowed().IsMatch(code) ? code : new Failure(FailureKind.Invalid,
            "A code has 2 to 64 letters without accents, digits, dashes and underscores, and begins with a letter or a digit.",
            "Un code a de 2 à 64 lettres sans accent, chiffres, tirets et soulignés, et commence par une lettre ou un chiffre.");
    }

    [GeneratedRegex("^[a-z0-9][a-z0-9_-]{1,63}$")]
    private static partial Regex Allowed();
}
