using System.Text;
using Filon.Imports.Sheets;
using FsCheck;
using FsCheck.Fluent;

namespace Filon.Tests.Imports;

public sealed class RoundTripTests
{
    /// <summary>Any cells, quoted as RFC 4180 says, come back as they were, whatever the delimiter.</summary>
    [Fact]
    public void Any_text_written_as_CSV_is_read_back_unchanged() => Prop.ForAll(Tables(), table =>
        new[] { ',', ';', '\t', '|' }.All(delimiter =>
        {
            var text = string.Concat(table.Select(row => string.Join(delimiter, row.Select(Quoted)) + "\r\n"));
            var read = CsvSheet.Lines(new MemoryStream(Encoding.UTF8.GetBytes(text)), new UTF8Encoding(false), delimiter).Select(l => l.Cells.Select(c => c.Text)).ToList();
            return read.Count == table.Length && read.Zip(table).All(pair => pair.First.SequenceEqual(pair.Second));
        })).QuickCheckThrowOnFailure();

    private static Arbitrary<string[][]> Tables()
    {
        var cell = ArbMap.Default.GeneratorFor<string?>().Select(s => Whole((s ?? "").Replace("\0", "", StringComparison.Ordinal)));
        return Gen.Choose(1, 4).SelectMany(width => cell.ArrayOf(width).Where(row => row.Any(c => c.Length > 0)).NonEmptyListOf()).Select(rows => rows.ToArray()).ToArbitrary();
    }

    /// <summary>Halves of surrogate pairs are no text.</summary>
    private static string Whole(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    private static string Quoted(string cell) => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
