namespace Filon.Imports;

/// <summary>Where in a file something stands.</summary>
/// <param name="Part">The file inside an archive or the sheet of a workbook; empty for a plain file.</param>
/// <param name="Line">The line of a sheet, or the n-th record of an archive's part, counted from 1; 0 for the whole part.</param>
public readonly record struct RowPosition(string Part, long Line)
{
    public static RowPosition WholeFile => new("", 0);
}
