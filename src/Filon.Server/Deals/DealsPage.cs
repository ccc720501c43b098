using Filon.Deals;
using Filon.People;

namespace Filon.Server.Deals;

/// <summary>A page of deals and what it is limited to, with the sum of all its pages.</summary>
public sealed record DealsPage(DealFilter Filter, ListOf<DealLine> Deals, DealTotal Total);
