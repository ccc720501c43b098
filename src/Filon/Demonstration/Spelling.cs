using System.Globalization;
using System.Text;

namespace Filon.Demonstration;

/// <summary>The ways in which one name gets written: by a form, on a badge, by a salesman in a hurry.</summary>
internal static class Spelling
{
    public static string WithoutAccents(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormD))
            if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark) folded.Append(letter);
        return folded.Replace("œ", "oe").Replace("’", "'").ToString().Normalize(NormalizationForm.FormC);
    }

    /// <summary>Letters and digits only, lower-cased: what an address or a handle is made of.</summary>
    public static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var letter in WithoutAccents(text))
            if (char.IsAsciiLetterOrDigit(letter)) plain.Append(char.ToLowerInvariant(letter));
        return plain.ToString();
    }

    public static string Capitals(string text) => text.ToUpper(Language.French.Culture());

    /// <summary>Two neighbouring letters exchanged or one forgotten, never the first.</summary>
    public static string Mistyped(string text, Chance chance)
    {
        if (text.Length < 4) return text;
        var at = chance.Between(1, text.Length - 2);
        return chance.Happens(0.5) ? text.Remove(at, 1) : text[..at] + text[at + 1] + text[at] + text[(at + 2)..];
    }

    /// <summary>As on a badge or in a log of calls.</summary>
    public static string Heard(Actor actor, Chance chance)
    {
        var (first, last) = (actor.First, actor.Last);
        return chance.Mark() switch
        {
            < 0.34 => $"{first} {last}",
            < 0.48 => $"{last} {first}",
            < 0.62 => $"{first} {Capitals(last)}",
            < 0.72 => WithoutAccents($"{first} {last}"),
            < 0.80 => $"{first[0]}. {last}",
            < 0.86 => Capitals(WithoutAccents($"{last} {first}")),
            < 0.91 => actor.Nickname is { } nickname ? $"{nickname} {last}" : $"{first} {last}",
            < 0.95 => $"{first} {Mistyped(last, chance)}",
            _ => actor.MarriedLast is { } married ? $"{first} {married}" : $"{first} {last}",
        };
    }

    /// <summary>As a firm's name gets written by others.</summary>
    public static string Firm(string name, Chance chance) => chance.Mark() switch
    {
        < 0.62 => name,
        < 0.74 => Capitals(WithoutAccents(name)),
        < 0.84 => WithoutAccents(name),
        < 0.90 => name + " SAS",
        < 0.95 => "Groupe " + name,
        _ => name.ToLower(Language.French.Culture()),
    };
}
