using Filon.People;

namespace Filon.Server.People;

/// <summary>What the address of a list of persons asks: <c>?search=dup&amp;stage=customer&amp;company=12&amp;page=2</c>.</summary>
public sealed record PersonAsk(string? Search, string? Stage, long? Company, int? Page)
{
    public PersonFilter Filter => new()
    {
        Search = string.IsNullOrWhiteSpace(Search) ? null : Search.Trim(), Stage = string.IsNullOrEmpty(Stage) ? null : Stage, Company = Company, Page = Math.Clamp(Page ?? 1, 1, 100_000),
    };
}
