using Filon.Imports.Sheets;

namespace Filon.Imports.Formats;

/// <summary>Lines and cells, not understood yet: a CSV, one sheet of a workbook, a CSV inside an archive.</summary>
/// <param name="Part">The file inside an archive or the sheet; empty for a plain file.</param>
/// <param name="Start">The first lines.</param>
/// <param name="Note">How the bytes were read, where that is worth saying.</param>
internal sealed record Table(string Part, IReadOnlyList<SheetLine> Start, Func<IEnumerable<SheetLine>> Lines, Sentence? Note)
{
    /// <summary>Lines looked at to find a header and how dates and numbers are written.</summary>
    public const int Looked = 400;

    public static Table Of(string part, Func<IEnumerable<SheetLine>> lines, Sentence? note = null) =>
        new(part, [.. lines().Take(Looked).TakeWhile(line => line.Refusal is null)], lines, note);
}
