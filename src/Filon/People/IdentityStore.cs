using System.Runtime.CompilerServices;
using Dapper;
using Filon.Storage;

namespace Filon.People;

/// <summary>Reads what profiles say and writes who is one person.</summary>
internal sealed class IdentityStore(Database database)
{
    private const string ProfileColumns =
        "id, network, network_key, handle, linkedin, name, phone, title, company_name, company_id, lifecycle_stage as stage, is_own, person_id";

    /// <summary>Read row by row beside the addresses, with one copy of each word that many share: a workspace may have hundreds of thousands.</summary>
    public async Task<IReadOnlyList<KnownProfile>> ProfilesAsync(long workspace, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        var emails = (await connection.QueryAsync<(long Profile, string Email)>(new CommandDefinition(
            "select profile_id, email from profile_email where workspace_id = @workspace order by profile_id, email", new { workspace }, cancellationToken: cancel))).AsList();
        var (profiles, words, next) = (new List<KnownProfile>(), new Dictionary<string, string>(StringComparer.Ordinal), 0);
        await foreach (var profile in connection.QueryUnbufferedAsync<KnownProfile>(
            $"select {ProfileColumns} from profile where workspace_id = @workspace and network <> 'erased' order by id", new { workspace }).WithCancellation(cancel))
        {
            while (next < emails.Count && emails[next].Profile < profile.Id) next++;
            var first = next;
            while (next < emails.Count && emails[next].Profile == profile.Id) next++;
            profiles.Add(profile with
            {
                Network = Once(profile.Network)!, Name = Once(profile.Name), Title = Once(profile.Title), CompanyName = Once(profile.CompanyName), Stage = Once(profile.Stage),
                Emails = next == first ? [] : [.. emails[first..next].Select(email => email.Email)],
            });
        }

        return profiles;

        string? Once(string? word) => word is null ? null : words.TryGetValue(word, out var known) ? known : words[word] = word;
    }

    public async Task<IReadOnlyList<KnownCompany>> CompaniesAsync(long workspace, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        return (await connection.QueryAsync<(long Id, string Name, string Folded, string? Domain, long Said)>(new CommandDefinition(
            """
            select c.id, c.name, c.name_folded, c.domain, count(s.record_id)
            from company c
            left join import_source s on s.workspace_id = c.workspace_id and s.record_id = c.id and s.kind = 'company'
            where c.workspace_id = @workspace
            group by c.id, c.name, c.name_folded, c.domain
            order by c.id
            """, new { workspace }, cancellationToken: cancel))).Select(row => new KnownCompany(row.Id, row.Name, row.Folded, row.Domain, row.Said > 0)).ToList();
    }

    /// <summary>One after the other: with their evidence they would fill the memory.</summary>
    public async IAsyncEnumerable<StoredEdge> EdgesAsync(long workspace, [EnumeratorCancellation] CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        await foreach (var edge in connection.QueryUnbufferedAsync<StoredEdge>(
            "select id, profile_a, profile_b, evidence, detail, score, state from identity_edge where workspace_id = @workspace order by id",
            new { workspace }).WithCancellation(cancel)) yield return edge;
    }

    /// <summary>The pairs somebody said something about; the second is null where it was set aside.</summary>
    public async Task<IReadOnlyList<(long A, long B, bool? OnePerson)>> DecidedAsync(long workspace, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        return [.. (await connection.QueryAsync<(long A, long B, string State)>(new CommandDefinition(
            "select profile_a, profile_b, state from identity_edge where workspace_id = @workspace and state in ('accepted', 'refused', 'open') order by id",
            new { workspace }, cancellationToken: cancel))).Select(row => (row.A, row.B, row.State == EdgeState.Open ? (bool?)null : row.State == EdgeState.Accepted))];
    }

    /// <summary>One after the other.</summary>
    public async IAsyncEnumerable<PersonSummary> PersonsAsync(long workspace, [EnumeratorCancellation] CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        await foreach (var person in connection.QueryUnbufferedAsync<PersonSummary>(
            """
            select id, name, title, company_id, stage, words from person
            where workspace_id = @workspace and id not in (select person_id from profile where workspace_id = @workspace and network = 'erased')
            order by id
            """, new { workspace }).WithCancellation(cancel)) yield return person;
    }

    /// <summary>The profiles of some persons, within the transaction that is about to move them.</summary>
    public static async Task<IReadOnlyList<KnownProfile>> ProfilesOfAsync(Transaction transaction, long workspace, IReadOnlyCollection<long> persons)
    {
        var profiles = await transaction.QueryAsync<KnownProfile>(
            $"select {ProfileColumns} from profile where workspace_id = @workspace and {transaction.Dialect.Among("person_id", "persons")} order by id",
            new { workspace, persons = transaction.Dialect.List(persons) });
        var emails = (await transaction.QueryAsync<(long Profile, string Email)>(
            $"select profile_id, email from profile_email where workspace_id = @workspace and {transaction.Dialect.Among("profile_id", "ids")} order by profile_id, email",
            new { workspace, ids = transaction.Dialect.List(profiles.Select(profile => profile.Id).ToList()) })).ToLookup(row => row.Profile, row => row.Email);
        return [.. profiles.Select(profile => profile with { Emails = [.. emails[profile.Id]] })];
    }

    /// <summary>The edges with both ends among these profiles.</summary>
    public static Task<IReadOnlyList<StoredEdge>> EdgesAmongAsync(Transaction transaction, long workspace, IReadOnlyCollection<long> profiles) =>
        transaction.QueryAsync<StoredEdge>(
            $"""
            select id, profile_a, profile_b, evidence, detail, score, state from identity_edge
            where workspace_id = @workspace and {transaction.Dialect.Among("profile_a", "profiles")} and {transaction.Dialect.Among("profile_b", "profiles")}
            order by id
            """, new { workspace, profiles = transaction.Dialect.List(profiles) });

    public static async Task<IReadOnlyDictionary<long, string>> CompanyNamesAsync(Transaction transaction, long workspace, IReadOnlyCollection<long> companies) =>
        (await transaction.QueryAsync<(long Id, string Name)>(
            $"select id, name from company where workspace_id = @workspace and {transaction.Dialect.Among("id", "ids")} order by id",
            new { workspace, ids = transaction.Dialect.List(companies) })).ToDictionary(row => row.Id, row => row.Name);

    /// <summary>Of every pair a person decided about.</summary>
    public static Task<long> DecisionsAsync(Transaction transaction, long workspace) => transaction.FirstAsync<long>(
        "select coalesce(sum(decided_at % 1000000007), 0) from identity_edge where workspace_id = @workspace and state in ('accepted', 'refused')", new { workspace });

    public static async Task WriteCompaniesAsync(Transaction transaction, long workspace, CompanyResolution companies, long now, CancellationToken cancel)
    {
        await transaction.InsertManyAsync("company", ["workspace_id", "id", "name", "name_folded", "domain", "created_at"],
            companies.Added.Select(company => new object?[] { workspace, company.Id, company.Name, company.NameFolded, company.Domain, now }), cancel);
        foreach (var (old, current) in companies.Replaced)
            await transaction.ExecuteAsync("update deal set company_id = @current where workspace_id = @workspace and company_id = @old", new { workspace, old, current });
    }

    public static async Task DeleteEdgesAsync(Transaction transaction, long workspace, IReadOnlyList<long> ids)
    {
        foreach (var some in ids.Chunk(5_000))
            await transaction.ExecuteAsync(
                $"delete from identity_edge where workspace_id = @workspace and {transaction.Dialect.Among("id", "ids")}", new { workspace, ids = transaction.Dialect.List(some) });
    }

    public static Task InsertEdgesAsync(Transaction transaction, long workspace, IEnumerable<StoredEdge> edges, long now, CancellationToken cancel) =>
        transaction.InsertManyAsync("identity_edge", ["workspace_id", "id", "profile_a", "profile_b", "evidence", "detail", "score", "state", "created_at"],
            edges.Select(edge => new object?[] { workspace, edge.Id, edge.ProfileA, edge.ProfileB, edge.Evidence, edge.Detail, edge.Score, edge.State, now }), cancel);

    public static async Task AssignAsync(Transaction transaction, long workspace, IEnumerable<(long Profile, long Person, long? Company)> changes, CancellationToken cancel)
    {
        await transaction.ExecuteAsync("delete from identity_assignment where workspace_id = @workspace", new { workspace });
        await transaction.InsertManyAsync("identity_assignment", ["workspace_id", "profile_id", "person_id", "company_id"],
            changes.Select(change => new object?[] { workspace, change.Profile, change.Person, change.Company }), cancel);
        await transaction.ExecuteAsync(
            """
            update profile set person_id = a.person_id, company_id = a.company_id
            from identity_assignment a
            where profile.workspace_id = @workspace and a.workspace_id = @workspace and a.profile_id = profile.id
            """, new { workspace });
        await transaction.ExecuteAsync("delete from identity_assignment where workspace_id = @workspace", new { workspace });
    }

    /// <summary>Puts these persons in the place of those that had their ids, with the words by which they are found.</summary>
    public static async Task WritePersonsAsync(Transaction transaction, long workspace, IReadOnlyList<PersonSummary> persons, IReadOnlySet<long> replaced, long now, CancellationToken cancel)
    {
        foreach (var some in persons.Select(person => person.Id).Where(replaced.Contains).Chunk(5_000))
            await RemoveAsync(transaction, workspace, transaction.Dialect.Among("person_id", "ids"), transaction.Dialect.Among("id", "ids"), transaction.Dialect.List(some));
        await transaction.InsertManyAsync("person", ["workspace_id", "id", "name", "title", "company_id", "stage", "words", "created_at"],
            persons.Select(person => new object?[] { workspace, person.Id, person.Name, person.Title, person.CompanyId, person.Stage, person.Words, now }), cancel);
        await transaction.InsertManyAsync("person_word", ["workspace_id", "word", "person_id"],
            persons.SelectMany(person => FoldedName.Words(person.Words).Select(word => new object?[] { workspace, word, person.Id })), cancel);
    }

    public static async Task RemovePersonsAsync(Transaction transaction, long workspace, IReadOnlyList<long> gone)
    {
        foreach (var some in gone.Chunk(5_000))
            await RemoveAsync(transaction, workspace, transaction.Dialect.Among("person_id", "ids"), transaction.Dialect.Among("id", "ids"), transaction.Dialect.List(some));
    }

    /// <summary>Companies that were worked out and that nobody works for any more.</summary>
    public static Task RemoveUnusedCompaniesAsync(Transaction transaction, long workspace) => transaction.ExecuteAsync(
        """
        delete from company where workspace_id = @workspace
            and not exists (select 1 from import_source s where s.workspace_id = @workspace and s.record_id = company.id)
            and not exists (select 1 from profile p where p.workspace_id = @workspace and p.company_id = company.id)
            and not exists (select 1 from deal d where d.workspace_id = @workspace and d.company_id = company.id)
        """, new { workspace });

    private static async Task RemoveAsync(Transaction transaction, long workspace, string words, string persons, object ids)
    {
        await transaction.ExecuteAsync($"delete from person_word where workspace_id = @workspace and {words}", new { workspace, ids });
        await transaction.ExecuteAsync($"delete from person where workspace_id = @workspace and {persons}", new { workspace, ids });
    }
}
