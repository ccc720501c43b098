using System.Collections.Frozen;

namespace Filon.Imports.Values;

/// <summary>Names of the months, whole and shortened, in French and English, folded.</summary>
internal static class MonthNames
{
    private static readonly string[][] Names =
    [
        ["january", "jan", "janvier", "janv"], ["february", "feb", "fevrier", "fevr", "fev"], ["march", "mar", "mars"],
        ["april", "apr", "avril", "avr"], ["may", "mai"], ["june", "jun", "juin"], ["july", "jul", "juillet", "juil"],
        ["august", "aug", "aout"], ["september", "sep", "sept", "septembre"], ["october", "oct", "octobre"],
        ["november", "nov", "novembre"], ["december", "dec", "decembre"],
    ];

    private static readonly FrozenDictionary<string, int> Numbers =
        Names.SelectMany((names, i) => names.Select(n => (n, i + 1))).ToFrozenDictionary(p => p.n, p => p.Item2);

    /// <summary>1 to 12; null for another word.</summary>
    public static int? Number(string word) => Numbers.TryGetValue(Folding.Fold(word), out var number) ? number : null;
}
