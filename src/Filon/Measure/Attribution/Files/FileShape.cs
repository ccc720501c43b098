namespace Filon.Measure.Attribution.Files;

/// <summary>Which column is what; −1 where the file has no such column.</summary>
internal sealed record FileShape(byte Separator, int Columns)
{
    public int Path { get; init; } = -1;
    public int Nulls { get; init; } = -1;
    public int Person { get; init; } = -1;
    public int Time { get; init; } = -1;
    public int Channel { get; init; } = -1;
    public int Kind { get; init; } = -1;
    public int Conversions { get; init; } = -1;
    public int Value { get; init; } = -1;

    /// <summary>A Google Analytics report, with its title lines before and its total after.</summary>
    public bool IsReport { get; init; }

    /// <summary>How many lines stand before the first row of data.</summary>
    public int LinesBefore { get; init; }

    /// <summary>Where, in bytes, the first row of data begins.</summary>
    public long Begins { get; init; }

    public bool IsTouches => Person >= 0;

    public bool DecimalComma => Separator != ',';
}
