using NodaTime;

namespace Filon.Imports.Writing;

/// <summary>A line that mentions a company.</summary>
internal sealed record CompanyMentionRow
{
    public long RecordId { get; init; }
    public string RecordKey { get; init; } = "";
    public long RowNumber { get; init; }
    public string Payload { get; init; } = "";
    public Instant CreatedAt { get; init; }

    /// <summary>The company as that line names it.</summary>
    public CompanyRecord Record => Mentioned.Company(RecordJson.Read(Payload), RecordKey);
}
