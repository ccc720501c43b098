using Filon.People;

namespace Filon.Server.People;

/// <summary>What the address of a list of persons asks: <c>?search=dup&amp;stage=customer&amp;company=12&amp;page=2</c>; what it cannot read it leaves out.</summary>
/// <param name="Search">The beginnings of words: of a name, an e-mail, a handle, a company.</param>
/// <param name="Stage">As the CRM calls it.</param>
/// <param name="Company">Who works there.</param>
/// <param name="Sector">The industry of their company.</param>
/// <param name="Country">The country of their company.</param>
/// <param name="Relation"><c>customer</c>: of a won deal, or of a company that has one; <c>prospect</c>: everybody else.</param>
/// <param name="Page">From 1.</param>
public sealed record PersonAsk(string? Search, string? Stage, long? Company, string? Sector, string? Country, string? Relation, int? Page)
{
    public PersonFilter Filter => new()
    {
        Search = Said(Search), Stage = Said(Stage), Company = Company, Sector = Said(Sector), Country = Said(Country),
        Relation = Relation is PersonFilter.Customer or PersonFilter.Prospect ? Relation : null, Page = Math.Clamp(Page ?? 1, 1, 100_000),
    };

    private static string? Said(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
