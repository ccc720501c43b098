using Filon.Costs;

namespace Filon.Server.Events;

/// <summary>What an event cost: its lines of the cost book in money, and its hours.</summary>
public sealed record SpendingPage(IReadOnlyList<CostLine> Lines, IReadOnlyList<HoursEntry> Hours);
