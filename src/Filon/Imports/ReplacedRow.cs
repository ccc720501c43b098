using NodaTime;

namespace Filon.Imports;

/// <summary>The line that a changed one replaced.</summary>
internal sealed record ReplacedRow
{
    public long RowNumber { get; init; }
    public string RecordKey { get; init; } = "";

    public long BeforeRow { get; init; }

    /// <summary>When the import of that line came in.</summary>
    public Instant BeforeAt { get; init; }

    public string? ContentHash { get; init; }
    public string Payload { get; init; } = "";
}
