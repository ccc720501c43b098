using Filon.People;

namespace Filon.Server.People;

/// <summary>A page of persons and what it is limited to.</summary>
public sealed record PersonsPage(PersonFilter Filter, ListOf<PersonLine> Persons, IReadOnlyList<string> Stages, CompanyLine? Company, long Everybody, long Questions);
