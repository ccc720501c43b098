using Filon.Deals;
using Filon.People;

namespace Filon.Server.People;

/// <summary>A firm: its people, its deals, its journey.</summary>
public sealed record CompanyPage(CompanyLine Company, ListOf<PersonLine> People, ListOf<DealLine> Deals, Journey Journey);
