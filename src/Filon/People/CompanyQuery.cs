using Dapper;
using Filon.Storage;

namespace Filon.People;

/// <summary>Firms in lists, and one of them.</summary>
public sealed class CompanyQuery(Database database)
{
    public const int PageSize = 50;

    public Task<ListOf<CompanyLine>> ListAsync(long workspace, string currency, string? search, int page, CancellationToken cancel) =>
        ListAsync(workspace, currency, search, ((Math.Clamp(page, 1, 100_000) - 1) * PageSize, PageSize, null), cancel);

    /// <param name="workspace">Whose firms.</param>
    /// <param name="currency">The workspace's.</param>
    /// <param name="search">In the name or the domain; null: all.</param>
    /// <param name="part">How many, behind which: after so many, or after the firm of that name and id.</param>
    /// <param name="cancel">Stops reading.</param>
    public async Task<ListOf<CompanyLine>> ListAsync(
        long workspace, string currency, string? search, (int Skip, int Take, (string Name, long Id)? After) part, CancellationToken cancel)
    {
        var folded = FoldedName.OfCompany(search);
        await using var connection = await database.OpenAsync(cancel);
        var rows = (await connection.QueryAsync<CompanyLine>(
            $"""
            select id, name, domain, industry, country from company
            where workspace_id = @workspace {(string.IsNullOrWhiteSpace(search) ? "" : $"and ({Dialect.Contains("name_folded", "folded")} or {Dialect.Contains("domain", "typed")})")}
                {(part.After is null ? "" : "and (name, id) > (@name, @id)")}
            order by name, id limit @take offset @skip
            """,
            new
            {
                workspace, folded = Dialect.ContainsPattern(folded), typed = Dialect.ContainsPattern(search?.Trim() ?? ""),
                take = part.Take + 1, skip = part.Skip, name = part.After?.Name, id = part.After?.Id,
            })).AsList();
        return ListOf.Cut(await WithFiguresAsync(workspace, currency, rows, cancel), part.Take);
    }

    public async Task<CompanyLine?> FindAsync(long workspace, string currency, long id, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        var rows = (await connection.QueryAsync<CompanyLine>(
            "select id, name, domain, industry, country from company where workspace_id = @workspace and id = @id", new { workspace, id })).AsList();
        return await WithFiguresAsync(workspace, currency, rows, cancel) is { Count: > 0 } companies ? companies[0] : null;
    }

    private async Task<IReadOnlyList<CompanyLine>> WithFiguresAsync(long workspace, string currency, List<CompanyLine> companies, CancellationToken cancel)
    {
        if (companies.Count == 0) return companies;
        await using var connection = await database.OpenAsync(cancel);
        var parameters = new { workspace, currency, ids = database.Dialect.List(companies.ConvertAll(company => company.Id)) };
        var people = (await connection.QueryAsync<(long Id, long Count)>(
            $"""
            select company_id, count(*) from person
            where workspace_id = @workspace and {database.Dialect.Among("company_id", "ids")}
            group by company_id order by company_id
            """, parameters)).ToDictionary(row => row.Id, row => row.Count);
        var deals = (await connection.QueryAsync<(long Id, long Count, long Won)>(
            $"""
            select company_id, count(*), cast(coalesce(sum(case when status = 'won' and currency = @currency then amount_minor else 0 end), 0) as bigint)
            from deal where workspace_id = @workspace and {database.Dialect.Among("company_id", "ids")}
            group by company_id order by company_id
            """, parameters)).ToDictionary(row => row.Id);
        return companies.ConvertAll(company => company with
        {
            People = people.GetValueOrDefault(company.Id), Deals = deals.GetValueOrDefault(company.Id).Count, WonMinor = deals.GetValueOrDefault(company.Id).Won,
        });
    }
}
