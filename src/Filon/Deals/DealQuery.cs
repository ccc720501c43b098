using Dapper;
using Filon.People;
using Filon.Storage;

namespace Filon.Deals;

/// <summary>Deals in lists, one deal, and who gets its money under each model.</summary>
public sealed class DealQuery(Database database)
{
    private const string Columns =
        """
        d.id, d.deal_key, d.name, d.pipeline, d.stage, d.status, d.type, d.type_said, d.amount_minor, d.currency, d.owner, d.created_at, d.closed_at,
        d.company_id, c.name as company
        """;

    public async Task<ListOf<DealLine>> ListAsync(long workspace, DealFilter filter, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        var rows = (await connection.QueryAsync<DealLine>(
            $"""
            select {Columns} from deal d
            left join company c on c.workspace_id = d.workspace_id and c.id = d.company_id
            where d.workspace_id = @workspace {Conditions(filter)}
            order by coalesce(d.closed_at, d.created_at) desc, d.id desc limit @take offset @skip
            """,
            new
            {
                workspace, filter.Status, filter.Type, filter.Company, filter.Person, filter.Touch,
                typed = Dialect.ContainsPattern(filter.Search?.Trim() ?? ""), take = filter.Take + 1, skip = filter.Skip,
                at = filter.After?.At, id = filter.After?.Id,
            })).AsList();
        return ListOf.Cut(rows, filter.Take);
    }

    /// <param name="currency">The workspace's: other currencies are counted, not added.</param>
    public async Task<DealTotal> TotalAsync(long workspace, string currency, DealFilter filter, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        return await connection.QuerySingleAsync<DealTotal>(
            $"""
            select count(*) as deals, cast(coalesce(sum(d.amount_minor) filter (where d.currency = @currency), 0) as bigint) as amount_minor,
                count(*) filter (where d.amount_minor is null or d.currency <> @currency) as left_out
            from deal d
            left join company c on c.workspace_id = d.workspace_id and c.id = d.company_id
            where d.workspace_id = @workspace {Conditions(filter)}
            """,
            new
            {
                workspace, currency, filter.Status, filter.Type, filter.Company, filter.Person, filter.Touch,
                typed = Dialect.ContainsPattern(filter.Search?.Trim() ?? ""),
            });
    }

    public async Task<DealLine?> FindAsync(long workspace, long id, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        return await connection.QueryFirstOrDefaultAsync<DealLine>(
            $"""
            select {Columns} from deal d
            left join company c on c.workspace_id = d.workspace_id and c.id = d.company_id
            where d.workspace_id = @workspace and d.id = @id
            """, new { workspace, id });
    }

    public async Task<IReadOnlyList<DealPerson>> PeopleAsync(long workspace, long id, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        return (await connection.QueryAsync<DealPerson>(
            """
            select distinct p.id, p.name, p.title
            from deal_profile l
            join profile f on f.workspace_id = l.workspace_id and f.id = l.profile_id
            join person p on p.workspace_id = f.workspace_id and p.id = f.person_id
            where l.workspace_id = @workspace and l.deal_id = @id
            order by p.name, p.id
            """, new { workspace, id })).AsList();
    }

    /// <summary>The ledger of one deal under these models, each in the order of the journey.</summary>
    public async Task<IReadOnlyList<DealShare>> SharesAsync(long workspace, long id, IReadOnlyList<string> models, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        return (await connection.QueryAsync<DealShare>(
            $"""
            select l.model, l.line, l.touch_id, l.channel, l.campaign, l.happened_at, l.share, l.amount_minor, t.label, p.id as person_id, p.name as person
            from ledger_line l
            left join touch t on t.workspace_id = l.workspace_id and t.id = l.touch_id
            left join profile f on f.workspace_id = t.workspace_id and f.id = t.profile_id
            left join person p on p.workspace_id = f.workspace_id and p.id = f.person_id
            where l.workspace_id = @workspace and l.deal_id = @id and {database.Dialect.Among("l.model", "models")}
            order by l.model, l.line limit 20000
            """, new { workspace, id, models = database.Dialect.List(models) })).AsList();
    }

    public async Task<DealSource?> SourceAsync(long workspace, long id, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        return await connection.QueryFirstOrDefaultAsync<DealSource>(
            """
            select s.import_id, i.file_name as file, r.part, r.line
            from import_source s
            join import i on i.workspace_id = s.workspace_id and i.id = s.import_id
            join import_row r on r.workspace_id = s.workspace_id and r.import_id = s.import_id and r.row_number = s.row_number
            where s.workspace_id = @workspace and s.record_id = @id and s.kind = 'deal'
            order by s.import_id + 0 limit 1 -- "+ 0": by the record's own index, never along the imports
            """, new { workspace, id });
    }

    private static string Conditions(DealFilter filter) =>
        (filter.After is null ? "" : " and (coalesce(d.closed_at, d.created_at), d.id) < (@at, @id)")
        + (filter.Status is null ? "" : " and d.status = @Status")
        + (filter.Type is null ? "" : " and d.type = @Type")
        + (filter.Company is null ? "" : " and d.company_id = @Company")
        + (filter.Person is null ? "" : " and d.id in (select l.deal_id from profile f cross join deal_profile l where f.workspace_id = @workspace and f.person_id = @Person and l.workspace_id = @workspace and l.profile_id = f.id)")
        + (filter.Touch is null ? "" : " and d.id in (select l.deal_id from ledger_line l where l.workspace_id = @workspace and l.touch_id = @Touch)")
        + (string.IsNullOrWhiteSpace(filter.Search) ? "" : $" and ({Dialect.Contains("d.name", "typed")} or {Dialect.Contains("c.name", "typed")} or {Dialect.Contains("d.deal_key", "typed")})");
}
