using System.Security.Cryptography;
using System.Text;
using Filon.Imports.Values;

namespace Filon.Imports.Sheets;

/// <summary>Finds the header by what it says, never by its line number: exports put titles and notes above it.</summary>
internal static class HeaderGuess
{
    private const int Looked = 40;

    public static int IndexOf(IReadOnlyList<SheetLine> lines)
    {
        var looked = Math.Min(lines.Count, Looked);
        var (best, known) = (0, 0);
        for (var i = 0; i < looked; i++)
        {
            var words = lines[i].Cells.Count(c => HeaderWords.Knows(c.Text));
            if (words > known) (best, known) = (i, words);
        }

        if (known >= 2) return best;
        for (var i = 0; i < looked; i++)
        {
            if (lines[i].Cells.Count(c => !c.IsEmpty) >= 2) return i;
        }

        return best;
    }

    /// <summary>Names without blanks around; a name met twice gets a number, an empty one its place, so that each names one column.</summary>
    public static IReadOnlyList<string> Names(SheetLine line)
    {
        var seen = new Dictionary<string, int>();
        var names = new List<string>();
        for (var i = 0; i < line.Cells.Length; i++)
        {
            var name = line.Cells[i].Text.Trim().TrimStart('\uFEFF');
            if (name.Length == 0) name = $"({i + 1})";
            var times = seen[name] = seen.GetValueOrDefault(name) + 1;
            names.Add(times == 1 ? name : $"{name} ({times})");
        }

        return names;
    }

    public static string Signature(IEnumerable<string> header) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', header.Select(Folding.Fold)))).AsSpan(0, 12));
}
