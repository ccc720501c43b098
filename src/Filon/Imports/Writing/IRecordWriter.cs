namespace Filon.Imports.Writing;

/// <summary>Writes the records of one kind into the product's tables, and takes them out again.</summary>
internal interface IRecordWriter
{
    RecordKind Kind { get; }

    /// <summary>Writes new records and replaces those that exist.</summary>
    Task WriteAsync(WritingDesk desk, IReadOnlyList<PlacedRecord> records);

    Task RemoveAsync(WritingDesk desk, IReadOnlyList<long> ids);
}
