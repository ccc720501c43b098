using System.Collections.Frozen;
using Filon.Imports.Values;

namespace Filon.Imports.Sheets;

/// <summary>What headers mean, in French and English, for each kind of record: the vocabulary of header-words.csv.</summary>
internal static class HeaderWords
{
    private static readonly FrozenDictionary<(RecordKind Target, string Word), (ImportField Field, int Rank)> Meanings = Read();
    private static readonly FrozenSet<string> All = Meanings.Keys.Select(k => k.Word).ToFrozenSet();

    /// <summary>A header of some sheet Filon can read.</summary>
    public static bool Knows(string header) => header.Length is > 0 and < 80 && All.Contains(Values.Folding.Fold(header));

    /// <summary>The field of each header; where two mean the same, the better word takes it and the other stays unread.</summary>
    public static ImportField?[] Assign(IReadOnlyList<string> headers, RecordKind target)
    {
        var fields = new ImportField?[headers.Count];
        var meant = headers
            .Select((h, i) => (Index: i, Meaning: Meaning(h, target)))
            .Where(m => m.Meaning is not null)
            .OrderBy(m => m.Meaning!.Value.Rank)
            .ThenBy(m => m.Index);
        var taken = new HashSet<ImportField>();
        foreach (var (index, meaning) in meant)
        {
            if (taken.Add(meaning!.Value.Field)) fields[index] = meaning.Value.Field;
        }

        return fields;
    }

    /// <summary>The fields a kind of record knows, in the order of the vocabulary.</summary>
    public static IReadOnlyList<ImportField> FieldsOf(RecordKind target) =>
        [.. Enum.GetValues<ImportField>().Where(f => Meanings.Any(m => m.Key.Target == target && m.Value.Field == f))];

    private static (ImportField Field, int Rank)? Meaning(string header, RecordKind target) =>
        Meanings.TryGetValue((target, Folding.Fold(header)), out var meaning) ? meaning : null;

    private static FrozenDictionary<(RecordKind, string), (ImportField, int)> Read()
    {
        var meanings = new Dictionary<(RecordKind, string), (ImportField, int)>();
        foreach (var (field, targets, words) in EmbeddedWords.Read("header-words.csv"))
        {
            foreach (var target in targets.Split(' '))
            {
                for (var i = 0; i < words.Length; i++)
                    meanings.TryAdd((Enum.Parse<RecordKind>(target, true), words[i]), (Enum.Parse<ImportField>(field), i));
            }
        }

        return meanings.ToFrozenDictionary();
    }
}
