using Dapper;
using Filon.Storage;

namespace Filon.People;

/// <summary>Persons in lists.</summary>
public sealed class PersonQuery(Database database)
{
    // who was erased, and who objected to being followed, stand in no list
    internal const string Hidden =
        """
        select f.person_id from profile f where f.workspace_id = @workspace and f.network = 'erased'
        union select f.person_id from suppression s join profile f on f.workspace_id = s.workspace_id and f.id = s.profile_id where s.workspace_id = @workspace
        """;

    public async Task<ListOf<PersonLine>> ListAsync(long workspace, PersonFilter filter, CancellationToken cancel)
    {
        if (PersonFilterQuery.IsHopeless(filter)) return new([], false);
        var parameters = PersonFilterQuery.Limits(workspace, filter);
        parameters.AddDynamicParams(new { take = filter.Take + 1, skip = filter.Skip, name = filter.After?.Name, id = filter.After?.Id });
        // of one firm, few are sorted: the order by name, which has an index, would walk everybody
        var name = filter.Company is null ? "name" : "name || ''";
        await using var connection = await database.OpenAsync(cancel);
        // who is on the page is found by indexes alone, and only they are read
        var rows = (await connection.QueryAsync<PersonLine>(
            $"""
            select p.id, p.name, p.title, p.stage, p.company_id, c.name as company, c.industry as sector, c.country
            from (
                select id {await PersonFilterQuery.WhoAsync(connection, workspace, filter, parameters)}
                    {(filter.After is null ? "" : $"and ({name}, id) > (@name, @id)")}
                order by {name}, id limit @take offset @skip
            ) found
            join person p on p.workspace_id = @workspace and p.id = found.id
            left join company c on c.workspace_id = p.workspace_id and c.id = p.company_id
            order by p.name, p.id
            """, parameters)).AsList();
        return ListOf.Cut(await WithTouchesAsync(workspace, rows, cancel), filter.Take);
    }

    /// <summary>The stages that the workspace's CRM uses, in the alphabet.</summary>
    public async Task<IReadOnlyList<string>> StagesAsync(long workspace, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        return (await connection.QueryAsync<string>(
            "select distinct stage from person where workspace_id = @workspace and stage is not null order by stage limit 50", new { workspace })).AsList();
    }

    /// <summary>The sectors and the countries of companies, in the alphabet.</summary>
    public async Task<(IReadOnlyList<string> Sectors, IReadOnlyList<string> Countries)> CompaniesAsync(long workspace, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        var sectors = await connection.QueryAsync<string>("select distinct industry from company where workspace_id = @workspace and industry > '' order by industry limit 100", new { workspace });
        var countries = await connection.QueryAsync<string>("select distinct country from company where workspace_id = @workspace and country > '' order by country limit 250", new { workspace });
        return (sectors.AsList(), countries.AsList());
    }

    /// <summary>The person of that id, or to whom the profile of that id belongs now: what was joined is still found at its old address.</summary>
    public async Task<PersonLine?> FindAsync(long workspace, long id, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        var found = (await connection.QueryAsync<PersonLine>(
            """
            select p.id, p.name, p.title, p.stage, p.company_id, c.name as company, c.industry as sector, c.country
            from person p
            left join company c on c.workspace_id = p.workspace_id and c.id = p.company_id
            where p.workspace_id = @workspace
                and p.id in (select id from person where workspace_id = @workspace and id = @id
                    union select person_id from profile where workspace_id = @workspace and id = @id)
            order by case when p.id = @id then 0 else 1 end limit 1
            """, new { workspace, id })).AsList();
        return await WithTouchesAsync(workspace, found, cancel) is { Count: > 0 } persons ? persons[0] : null;
    }

    /// <summary>Why a person stands in no list: a reason of <see cref="Suppressed"/>; null where they do.</summary>
    public async Task<string?> StandingAsync(long workspace, long person, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        return await connection.QueryFirstOrDefaultAsync<string>(
            """
            select 'erased' as reason from profile where workspace_id = @workspace and person_id = @person and network = 'erased'
            union select s.reason from suppression s join profile f on f.workspace_id = s.workspace_id and f.id = s.profile_id
            where s.workspace_id = @workspace and f.person_id = @person order by 1 limit 1
            """, new { workspace, person });
    }

    private async Task<IReadOnlyList<PersonLine>> WithTouchesAsync(long workspace, List<PersonLine> persons, CancellationToken cancel)
    {
        if (persons.Count == 0) return persons;
        await using var connection = await database.OpenAsync(cancel);
        var counts = (await connection.QueryAsync<(long Person, long Profiles, long Touches, long? Last)>(
            $"""
            select f.person_id, count(distinct f.id), count(t.id), max(t.happened_at)
            from profile f
            left join touch t on t.workspace_id = f.workspace_id and t.profile_id = f.id
            where f.workspace_id = @workspace and {database.Dialect.Among("f.person_id", "persons")}
            group by f.person_id order by f.person_id
            """, new { workspace, persons = database.Dialect.List(persons.ConvertAll(person => person.Id)) })).ToDictionary(row => row.Person);
        return [.. persons.Select(person => counts.TryGetValue(person.Id, out var count)
            ? person with { Profiles = count.Profiles, Touches = count.Touches, LastTouch = count.Last is { } last ? NodaTime.Instant.FromUnixTimeMilliseconds(last) : null }
            : person)];
    }
}
