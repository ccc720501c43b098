using Filon.Deals;
using Filon.People;

namespace Filon.Server.Deals;

/// <summary>A deal: whom it concerns, where it was read, the journey before it, and its ledger under every model.</summary>
public sealed record DealPage(DealLine Deal, IReadOnlyList<DealPerson> People, DealSource? Source, IReadOnlyList<DealShare> Shares, Journey? Journey);
