namespace Filon.Imports.Sheets;

/// <summary>One line of a sheet, or the reason for which it cannot be had.</summary>
internal readonly record struct SheetLine(long Number, SheetCell[] Cells, Refusal? Refusal)
{
    public SheetLine(Refusal refusal) : this(refusal.Position.Line, [], refusal) { }
}
