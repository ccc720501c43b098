namespace Filon.Imports.Writing;

/// <summary>A deal as it stands, as far as its type depends on it. Times are Unix milliseconds.</summary>
internal sealed record KnownDeal
{
    public long Id { get; init; }
    public string DealKey { get; init; } = "";
    public long? CompanyId { get; init; }
    public string Name { get; init; } = "";
    public string? Pipeline { get; init; }
    public string Status { get; init; } = "";
    public string Type { get; init; } = "";
    public bool TypeSaid { get; init; }
    public long CreatedAt { get; init; }
    public long? ClosedAt { get; init; }
}
