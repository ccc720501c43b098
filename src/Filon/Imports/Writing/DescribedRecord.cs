namespace Filon.Imports.Writing;

/// <summary>A record in the tables with the line that describes it, or that mentions it.</summary>
internal sealed record DescribedRecord
{
    public long Id { get; init; }
    public string RecordKey { get; init; } = "";
    public long ImportId { get; init; }
    public long RowNumber { get; init; }
    public string Payload { get; init; } = "";
}
