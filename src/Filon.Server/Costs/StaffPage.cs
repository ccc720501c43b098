using Filon.Costs;

namespace Filon.Server.Costs;

/// <summary>Shares of salary and hourly costs, with the form of each.</summary>
public sealed record StaffPage(
    IReadOnlyList<StaffShare> Shares, IReadOnlyList<RoleRate> Rates, int ProductiveHours, StaffShareFields Share, RoleRateFields Rate, Failure? Failure);
