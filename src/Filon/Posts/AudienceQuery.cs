using Dapper;
using Filon.People;
using Filon.Storage;

namespace Filon.Posts;

/// <summary>Who an audience is made of: those who follow us where a file says who they are, else everybody known.</summary>
public sealed class AudienceQuery(Database database)
{
    public const int PageSize = 50;

    private const string Following =
        """
        select distinct p.person_id as id from follow f
        join profile p on p.workspace_id = f.workspace_id and p.network = f.network and p.network_key = f.account_key
        where f.workspace_id = @workspace and f.direction = 'follower' and p.network <> 'erased' and p.is_own = @no
        """;

    private const string Everybody = "select n.id from person n where n.workspace_id = @workspace";

    // what a profile says comes before where the firm stands
    private const string Region = "coalesce((select min(r.country) from profile r where r.workspace_id = @workspace and r.person_id = n.id and r.country is not null), c.country)";

    public async Task<AudienceMap> ReadAsync(long workspace, AudienceDimension by, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        var parameters = new { workspace, no = false };
        var accounts = await connection.ExecuteScalarAsync<long>("select count(*) from follow where workspace_id = @workspace and direction = 'follower'", parameters);
        var known = await connection.QueryAsync<(string? Value, long Count)>(
            $"""
            select {Column(by)} as value, count(*) from ({(accounts > 0 ? Following : Everybody)}) a
            join person n on n.workspace_id = @workspace and n.id = a.id
            left join company c on c.workspace_id = n.workspace_id and c.id = n.company_id
            where n.id not in ({PersonQuery.Hidden}) group by 1 order by 1
            """, parameters);
        var total = accounts > 0 ? accounts : await connection.ExecuteScalarAsync<long>($"select count(*) from person where workspace_id = @workspace and id not in ({PersonQuery.Hidden})", parameters);
        return new(by, accounts > 0, total,
        [
            .. known.Select(row => (Value: by == AudienceDimension.Role ? JobRoles.Of(row.Value)?.Code : string.IsNullOrWhiteSpace(row.Value) ? null : row.Value, row.Count))
                .Where(row => row.Value is not null).GroupBy(row => row.Value, row => row.Count, (value, counts) => new AudienceShare(value, counts.Sum()))
                .OrderByDescending(part => part.Count).ThenBy(part => part.Value, StringComparer.Ordinal),
        ]);
    }

    /// <summary>The persons of one part.</summary>
    /// <param name="workspace">Whose audience.</param>
    /// <param name="part">By what it is mapped, and the value there: a sector, the code of a role, a country.</param>
    /// <param name="page">From 1.</param>
    /// <param name="cancel">Stops reading.</param>
    public async Task<ListOf<PersonLine>> ListAsync(long workspace, (AudienceDimension By, string Value) part, int page, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        var follow = await connection.ExecuteScalarAsync<long>("select count(*) from follow where workspace_id = @workspace and direction = 'follower'", new { workspace });
        IReadOnlyList<string> values = part.By == AudienceDimension.Role
            ? [.. (await connection.QueryAsync<string>("select distinct title from person where workspace_id = @workspace and title is not null order by title", new { workspace })).Where(title => JobRoles.Of(title)?.Code == part.Value)]
            : [part.Value];
        var rows = (await connection.QueryAsync<PersonLine>(
            $"""
            select n.id, n.name, n.title, n.stage, n.company_id, c.name as company from ({(follow > 0 ? Following : Everybody)}) a
            join person n on n.workspace_id = @workspace and n.id = a.id
            left join company c on c.workspace_id = n.workspace_id and c.id = n.company_id
            where n.id not in ({PersonQuery.Hidden}) and {database.Dialect.Among(Column(part.By), "values")}
            order by n.name, n.id limit @take offset @skip
            """, new { workspace, no = false, values = database.Dialect.List(values), take = PageSize + 1, skip = (Math.Clamp(page, 1, 100_000) - 1) * PageSize })).AsList();
        return ListOf.Cut(rows, PageSize);
    }

    private static string Column(AudienceDimension by) => by switch
    {
        AudienceDimension.Sector => "c.industry",
        AudienceDimension.Role => "n.title",
        _ => Region,
    };
}
