namespace Filon.Imports;

/// <summary>Where a record comes from.</summary>
public sealed record RecordSource
{
    public string RecordKey { get; init; } = "";
    public long RecordId { get; init; }
    public string ContentHash { get; init; } = "";
    public long ImportId { get; init; }
    public long RowNumber { get; init; }
}
