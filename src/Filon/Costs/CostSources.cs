namespace Filon.Costs;

/// <summary>Everything a workspace has noted about its costs, as it was typed or imported.</summary>
public sealed record CostSources
{
    public IReadOnlyList<CostEntry> Spent { get; init; } = [];
    public IReadOnlyList<HoursEntry> Hours { get; init; } = [];
    public IReadOnlyList<StaffShare> Shares { get; init; } = [];
    public IReadOnlyList<RoleRate> Rates { get; init; } = [];
    public IReadOnlyList<ExchangeRate> Exchange { get; init; } = [];
}
