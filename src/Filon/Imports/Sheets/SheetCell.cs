namespace Filon.Imports.Sheets;

/// <summary>One cell.</summary>
/// <param name="Typed">The workbook says it is a number, a date or a time: written with a decimal point, or as ISO.</param>
internal readonly record struct SheetCell(string Text, bool Typed)
{
    public bool IsEmpty => string.IsNullOrWhiteSpace(Text);
}
