namespace Filon.Server.Costs;

/// <summary>The entries just noted, one for each day with a duration.</summary>
public sealed record NotedHours(IReadOnlyList<HoursAnswer> Items);
