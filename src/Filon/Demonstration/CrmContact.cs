namespace Filon.Demonstration;

/// <summary>One contact of the CRM, as it stands there.</summary>
internal sealed record CrmContact
{
    public required string Id { get; init; }
    public required int Actor { get; init; }
    public required string First { get; init; }
    public required string Last { get; init; }
    public required string? Email { get; init; }
    public required string? Phone { get; init; }
    public required string? CompanyName { get; init; }
    public required string? CompanyId { get; init; }
    public required string Owner { get; init; }
    public required string Stage { get; init; }
    public required string Source { get; init; }
    public required int Moment { get; init; }
}
