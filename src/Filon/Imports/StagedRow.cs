namespace Filon.Imports;

/// <summary>One line of a file as it was read, with what the import does with it and why.</summary>
public sealed record StagedRow
{
    public long RowNumber { get; init; }

    /// <summary>The file in an archive, the sheet in a workbook; empty for a plain file.</summary>
    public string Part { get; init; } = "";

    public long Line { get; init; }

    /// <summary>A <see cref="RecordKind"/> in lower case; empty where nothing could be read.</summary>
    public string Kind { get; init; } = "";

    public string RecordKey { get; init; } = "";
    public RowAction Action { get; init; }

    /// <summary>A <see cref="RefusalReason"/> in lower case, or one of <see cref="IgnoredBecause"/>.</summary>
    public string? Reason { get; init; }

    public string? SentenceEn { get; init; }
    public string? SentenceFr { get; init; }
    public string? ContentHash { get; init; }

    /// <summary>JSON of the record.</summary>
    public string? Payload { get; init; }

    public Sentence? Sentence => SentenceEn is null ? null : new(SentenceEn, SentenceFr ?? SentenceEn);

    public ImportRecord? Record => Payload is null ? null : RecordJson.Read(Payload);
}
