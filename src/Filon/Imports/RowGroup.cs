namespace Filon.Imports;

/// <summary>How many lines of one kind meet the same fate for the same reason.</summary>
public sealed record RowGroup
{
    public string Kind { get; init; } = "";
    public RowAction Action { get; init; }
    public string Reason { get; init; } = "";
    public long Count { get; init; }
}
