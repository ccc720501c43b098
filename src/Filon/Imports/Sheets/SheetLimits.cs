namespace Filon.Imports.Sheets;

/// <summary>What a sheet may hold; beyond it, it is refused rather than read slowly.</summary>
internal static class SheetLimits
{
    /// <summary>Characters of a line and of a cell.</summary>
    public const int LongestLine = 1 << 20;

    public const int Columns = 4_096;

    /// <summary>Lines looked at to recognise, to guess a mapping and to decide how dates and numbers are written.</summary>
    public const int SampleLines = 2_000;
}
