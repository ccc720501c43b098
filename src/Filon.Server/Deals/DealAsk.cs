using Filon.Deals;

namespace Filon.Server.Deals;

/// <summary>What the address of the list asks: <c>?search=mec&amp;status=won&amp;type=new&amp;company=12&amp;page=2</c>.</summary>
public sealed record DealAsk(string? Search, string? Status, string? Type, long? Company, long? Person, long? Touch, int? Page)
{
    public DealFilter Filter => new()
    {
        Search = string.IsNullOrWhiteSpace(Search) ? null : Search.Trim(),
        Status = Status is "open" or "won" or "lost" ? Status : null,
        Type = Type is not null && DealStore.Types.Contains(Type) ? Type : null,
        Company = Company, Person = Person, Touch = Touch, Page = Math.Clamp(Page ?? 1, 1, 100_000),
    };
}
