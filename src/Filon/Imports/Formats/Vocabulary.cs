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
    private readonly FrozenDictionary<(string Table, string Word), (string Column, int Rank)> _columns;

    private readonly FrozenSet<string> _words;

    private Vocabulary(IEnumerable<(string Table, string Column, string[] Words)> lines)
    {
        var columns = new Dictionary<(string, string), (string, int)>();
        foreach (var (table, column, words) in lines)
        {
            for (var i = 0; i < words.Length; i++) columns.TryAdd((table, words[i]), (column, i));
        }

        _columns = columns.ToFrozenDictionary();
        _words = _columns.Keys.Select(key => key.Word).ToFrozenSet();
    }

    /// <summary>Whether some header is written so. Cheap enough to be asked of every line.</summary>
    public bool Knows(string header) => header.Length is > 0 and < 60 && !char.IsAsciiDigit(header[0]) && _words.Contains(Folding.Fold(header));

    public IEnumerable<string> Columns => _columns.Values.Select(value => value.Column).Distinct();

    public static Vocabulary Of(string code) => new(EmbeddedWords.Read($"Formats.{code}.csv"));

    /// <summary>The column a header names, and how good a word for it that is, from 0; null for one that nothing is known of.</summary>
    /// <param name="table">Of the format.</param>
    /// <param name="folded">The header, folded.</param>
    public (string Column, int Rank)? Find(string table, string folded) =>
        _columns.TryGetValue((table, folded), out var column) ? column : null;
}
