using Filon.Imports.Sheets;

namespace Filon.Imports;

/// <summary>The header of a sheet and its first lines, for the mapping page.</summary>
public sealed record SheetSample(IReadOnlyList<string> Header, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    private const int Shown = 10;
    private const int LongestCell = 120;

    internal static SheetSample Of(SheetFile sheet) => new(sheet.Header, [.. sheet.Sample.Take(Shown).Select(Cells)]);

    private static IReadOnlyList<string> Cells(SheetLine line) =>
        [.. line.Cells.Select(c => c.Text.Length <= LongestCell ? c.Text : c.Text[..LongestCell] + "…")];
}
