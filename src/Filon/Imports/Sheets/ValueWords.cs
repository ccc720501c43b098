using System.Collections.Frozen;
using Filon.Imports.Values;

namespace Filon.Imports.Sheets;

/// <summary>What words in cells mean, in French and English: the vocabulary of value-words.csv.</summary>
internal static class ValueWords
{
    private static readonly FrozenDictionary<(string List, string Word), string> Meanings = Read();

    public static T? Find<T>(string list, string text) where T : struct, Enum =>
        Meanings.TryGetValue((list, Folding.Fold(text)), out var value) ? Enum.Parse<T>(value) : null;

    /// <summary>"Total", "Sous-total", "Total général", "Total mars".</summary>
    public static bool IsTotal(string text) =>
        text.Length is > 2 and < 60 && MayBeTotal(text) && Folding.Fold(text) is var folded
        && (Meanings.ContainsKey(("total", folded)) || folded.StartsWith("total ", StringComparison.Ordinal) || folded.StartsWith("sous total ", StringComparison.Ordinal));

    /// <summary>Cheap enough to ask of every line: all words of the list hold "tot" or "som" or "sum".</summary>
    private static bool MayBeTotal(string text) =>
        text.Contains("tot", StringComparison.OrdinalIgnoreCase) || text.Contains("som", StringComparison.OrdinalIgnoreCase) || text.Contains("sum", StringComparison.OrdinalIgnoreCase);

    private static FrozenDictionary<(string, string), string> Read()
    {
        var meanings = new Dictionary<(string, string), string>();
        foreach (var (list, value, words) in EmbeddedWords.Read("value-words.csv"))
        {
            foreach (var word in words) meanings.TryAdd((list, word), value);
            meanings.TryAdd((list, Folding.Fold(value)), value);
        }

        return meanings.ToFrozenDictionary();
    }
}
