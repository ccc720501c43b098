using System.Collections.Frozen;
using Filon.Imports.Sheets;
using Filon.Imports.Values;

namespace Filon.Imports.Formats;

/// <summary>
/// What the headers of one format mean, table by table, in every language they were seen in: a file beside the format.
/// A column whose name begins with # is a figure.
/// </summary>
internal sealed class Vocabulary
{
    private readonly FrozenDictionary<(string Table, string Word), string> _columns;

    private Vocabulary(IEnumerable<(string Table, string Column, string[] Words)> lines)
    {
        var columns = new Dictionary<(string, string), string>();
        foreach (var (table, column, words) in lines)
        {
            foreach (var word in words) columns.TryAdd((table, word), column);
        }

        _columns = columns.ToFrozenDictionary();
    }

    public IEnumerable<string> Columns => _columns.Values.Distinct();

    public static Vocabulary Of(string code) => new(EmbeddedWords.Read($"Formats.{code}.csv"));

    /// <summary>The column a header names; null for one that nothing is known of.</summary>
    public string? Find(string table, string header) =>
        header.Length is > 0 and < 120 && _columns.TryGetValue((table, Folding.Fold(header)), out var column) ? column : null;
}
