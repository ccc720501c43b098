using System.Data.Common;
using Dapper;
using Filon.People;
using Filon.Storage;

namespace Filon.Posts;

/// <summary>Who an audience is made of: those who follow us where a file says who they are, else everybody known.</summary>
public sealed class AudienceQuery(Database database)
{
    public const int PageSize = 50;

    // a person who follows us on two networks is one of the audience; an account nobody is known behind is one too
    private const string Following =
        """
        select distinct p.person_id as person, case when p.id is null then f.network end as network, case when p.id is null then f.account_key end as account
        from follow f
        left join profile p on p.workspace_id = f.workspace_id and p.network = f.network and p.network_key = f.account_key
        where f.workspace_id = @workspace and f.direction = 'follower' and f.network <> 'erased' and (p.id is null or p.is_own = @no)
        """;

    private const string Everybody = $"select n.id as person, null as network, null as account from person n where n.workspace_id = @workspace and n.id not in ({PersonQuery.Hidden})";

    // who objects is one of the audience, without a name
    private const string Known =
        $"""
        left join person n on n.workspace_id = @workspace and n.id = a.person and n.id not in ({PersonQuery.Hidden})
        left join company c on c.workspace_id = n.workspace_id and c.id = n.company_id
        """;

    // what a profile says comes before where the firm stands
    private const string Region = "coalesce((select min(r.country) from profile r where r.workspace_id = @workspace and r.person_id = n.id and r.country is not null), c.country)";

    public async Task<AudienceMap> ReadAsync(long workspace, AudienceDimension by, CancellationToken cancel) =>
        (await ReadAsync(workspace, cancel)).Single(map => map.By == by);

    /// <summary>By each dimension; the audience is gone through once for all of them.</summary>
    public async Task<IReadOnlyList<AudienceMap>> ReadAsync(long workspace, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        var (followers, counted) = (await FollowersAsync(connection, workspace), await FollowedOnAsync(connection, workspace));
        var of = new { workspace, networks = database.Dialect.List(counted.ConvertAll(network => network.Network)) };
        var rows = (await connection.QueryAsync<(string? Sector, string? Title, string? Region, long Count)>(
            $"""
            select {Column(AudienceDimension.Sector)} as sector, {Column(AudienceDimension.Role)} as title, {Column(AudienceDimension.Region)} as region, count(*)
            from ({(followers ? $"select distinct +p.person_id as person {Followers} and not p.is_own" : Everybody)}) a {Known}
            group by 1, 2, 3 order by 1, 2, 3
            """, of)).AsList();
        if (followers) rows.Add((null, null, null, counted.Sum(network => network.Accounts) - await connection.ExecuteScalarAsync<long>($"select count(*) {Followers}", of)));
        var roles = rows.Select(row => row.Title).OfType<string>().Distinct().ToDictionary(title => title, title => JobRoles.Of(title)?.Code);
        return
        [
            AudienceMap.Of(AudienceDimension.Sector, followers, rows.Select(row => (row.Sector, row.Count))),
            AudienceMap.Of(AudienceDimension.Role, followers, rows.Select(row => (row.Title is { } title ? roles[title] : null, row.Count))),
            AudienceMap.Of(AudienceDimension.Region, followers, rows.Select(row => (row.Region, row.Count))),
        ];
    }

    /// <summary>Who is in one part: persons by name, then accounts.</summary>
    /// <param name="workspace">Whose audience.</param>
    /// <param name="part">By what it is mapped, and the value there: a sector, the code of a role, a country; null: those of whom no file says it.</param>
    /// <param name="page">From 1.</param>
    /// <param name="cancel">Stops reading.</param>
    public async Task<ListOf<AudienceLine>> ListAsync(long workspace, (AudienceDimension By, string? Value) part, int page, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        var column = Column(part.By);
        IReadOnlyList<string> values = part.By == AudienceDimension.Role ? await TitlesAsync(connection, workspace, part.Value) : part.Value is null ? [""] : [part.Value];
        var among = database.Dialect.Among(column, "values");
        var rows = (await connection.QueryAsync<AudienceLine>(
            $"""
            select n.id as person_id, n.name as person, n.title, c.name as company, a.network, a.account
            from ({(await FollowersAsync(connection, workspace) ? Following : Everybody)}) a {Known}
            where {(part.Value is null ? $"({column} is null or {among})" : among)}
            order by case when n.id is null then 1 else 0 end, n.name, n.id, a.network, a.account limit @take offset @skip
            """, new { workspace, no = false, values = database.Dialect.List(values), take = PageSize + 1, skip = (Math.Clamp(page, 1, 100_000) - 1) * PageSize })).AsList();
        return ListOf.Cut(rows, PageSize);
    }

    // the plus above keeps SQLite from walking every profile in the order of persons;
    // the accounts behind which somebody is known: those of the networks where we are followed, and few of those who follow
    private string Followers =>
        $"""
        from profile p where p.workspace_id = @workspace and {database.Dialect.Among("p.network", "networks")}
            and exists (select 1 from follow f where f.workspace_id = @workspace and f.network = p.network and f.account_key = p.network_key and f.direction = 'follower')
        """;

    /// <summary>How many accounts follow us, by network.</summary>
    private static async Task<List<(string Network, long Accounts)>> FollowedOnAsync(DbConnection connection, long workspace) =>
        (await connection.QueryAsync<(string Network, long Accounts)>(
            """
            select network, count(*) from (
                select network, account_key from follow where workspace_id = @workspace and direction = 'follower' and network <> 'erased' group by network, account_key) f
            group by network order by network
            """, new { workspace })).AsList();

    private static async Task<bool> FollowersAsync(DbConnection connection, long workspace) =>
        await connection.QueryFirstOrDefaultAsync<long?>("select id from follow where workspace_id = @workspace and direction = 'follower' order by id limit 1", new { workspace }) is not null;

    /// <summary>The titles of one role; of none, where it is null.</summary>
    private static async Task<IReadOnlyList<string>> TitlesAsync(DbConnection connection, long workspace, string? role) =>
        [.. (await connection.QueryAsync<string>("select distinct title from person where workspace_id = @workspace and title is not null order by title", new { workspace })).Where(title => JobRoles.Of(title)?.Code == role)];

    private static string Column(AudienceDimension by) => by switch
    {
        AudienceDimension.Sector => "c.industry",
        AudienceDimension.Role => "n.title",
        _ => Region,
    };
}
