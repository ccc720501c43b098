using Filon.People;

namespace Filon.Server.People;

/// <summary>A page of firms.</summary>
public sealed record CompaniesPage(string? Search, ListOf<CompanyLine> Companies, int Page);
