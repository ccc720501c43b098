using Filon.Money;
using NodaTime;

namespace Filon.Imports;

/// <summary>One act of a person that counts: a sign-up, a download, a demonstration asked for, a purchase.</summary>
public sealed record ConversionRecord : ImportRecord
{
    public override RecordKind Kind => RecordKind.Conversion;
    public required PersonReference Person { get; init; }
    public required Instant At { get; init; }

    /// <summary>'sign-up', 'download', 'demo'... as the file says, lower-cased; 'conversion' where it says nothing.</summary>
    public required string ConversionKind { get; init; }

    public Amount? Amount { get; init; }
    public string? Label { get; init; }

    /// <summary>The answer to "how did you hear of us?", kept beside the tracked source.</summary>
    public string? HeardOfUs { get; init; }

    public string? Channel { get; init; }
    public string? Source { get; init; }
    public string? Medium { get; init; }
    public string? Campaign { get; init; }
}
