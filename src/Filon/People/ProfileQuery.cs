using Dapper;
using Filon.Storage;

namespace Filon.People;

/// <summary>The profiles behind persons, where each comes from, and why they are held together.</summary>
public sealed class ProfileQuery(Database database)
{
    public async Task<IReadOnlyList<ProfileCard>> OfPersonsAsync(long workspace, IReadOnlyCollection<long> persons, CancellationToken cancel)
    {
        if (persons.Count == 0) return [];
        await using var connection = await database.OpenAsync(cancel);
        var profiles = (await connection.QueryAsync<ProfileCard>(
            $"""
            select f.id, f.network, f.network_key, f.person_id, f.handle, f.linkedin, f.name, f.phone, f.title, f.company_name, f.country, f.lifecycle_stage,
                f.original_source, f.is_own, f.created_at, s.import_id, i.file_name as file, r.part, r.line
            from profile f
            left join import_source s on s.workspace_id = f.workspace_id and s.record_id = f.id and s.kind = 'profile'
            left join import i on i.workspace_id = s.workspace_id and i.id = s.import_id
            left join import_row r on r.workspace_id = s.workspace_id and r.import_id = s.import_id and r.row_number = s.row_number
            where f.workspace_id = @workspace and {database.Dialect.Among("f.person_id", "persons")}
            order by f.id + 0 limit 1000 -- "+ 0": by the persons' index, never along all profiles
            """, new { workspace, persons = database.Dialect.List(persons) })).DistinctBy(profile => profile.Id).ToList();
        var emails = (await connection.QueryAsync<(long Profile, string Email)>(
            $"""
            select profile_id, email from profile_email
            where workspace_id = @workspace and {database.Dialect.Among("profile_id", "ids")}
            order by profile_id, email
            """, new { workspace, ids = database.Dialect.List(profiles.ConvertAll(profile => profile.Id)) })).ToLookup(row => row.Profile, row => row.Email);
        return [.. profiles.Select(profile => profile with { Emails = [.. emails[profile.Id]] })];
    }

    /// <summary>One address of each of these persons that has any.</summary>
    public async Task<IReadOnlyDictionary<long, string>> EmailsAsync(long workspace, IReadOnlyCollection<long> persons, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        return (await connection.QueryAsync<(long Person, string Email)>(
            $"""
            select f.person_id, min(e.email) from profile f
            join profile_email e on e.workspace_id = f.workspace_id and e.profile_id = f.id
            where f.workspace_id = @workspace and {database.Dialect.Among("f.person_id", "persons")}
            group by f.person_id order by f.person_id
            """, new { workspace, persons = database.Dialect.List(persons) })).ToDictionary(row => row.Person, row => row.Email);
    }

    /// <summary>The edges between these profiles, strongest first.</summary>
    public async Task<IReadOnlyList<JoinCard>> JoinsAsync(long workspace, IReadOnlyCollection<long> profiles, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        return (await connection.QueryAsync<JoinCard>(
            $"""
            select e.id, e.profile_a, e.profile_b, e.evidence, e.detail, e.score, e.state, e.decided_at, a.name as decided_by
            from identity_edge e
            left join account a on a.id = e.decided_by
            where e.workspace_id = @workspace and {database.Dialect.Among("e.profile_a", "profiles")} and {database.Dialect.Among("e.profile_b", "profiles")}
            order by e.score desc, e.id limit 1000
            """, new { workspace, profiles = database.Dialect.List(profiles) })).AsList();
    }
}
