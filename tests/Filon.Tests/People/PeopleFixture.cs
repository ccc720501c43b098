using Dapper;
using Filon.People;
using Filon.Storage;
using Filon.Tests.Support;

namespace Filon.Tests.People;

/// <summary>A database with profiles put in by hand, as an import would.</summary>
public sealed class PeopleFixture(TestDatabase test) : IAsyncDisposable
{
    public const long Workspace = 7;

    public TestDatabase Test => test;

    public IdentityResolution Resolution { get; } = new(test.Database, test.Ids, test.Clock);

    public static async Task<PeopleFixture> CreateAsync(Engine engine) => new(await TestDatabase.CreateAsync(engine, new FakeClock()));

    public Task AddAsync(long workspace, params IReadOnlyList<KnownProfile> profiles) =>
        test.Database.WriteAsync(transaction => AddAsync(transaction, workspace, profiles), CancellationToken.None);

    public static async Task AddAsync(Transaction transaction, long workspace, IReadOnlyList<KnownProfile> profiles)
    {
        await transaction.InsertManyAsync("profile", ["workspace_id", "id", "network", "network_key", "person_id", "handle", "linkedin", "name", "name_folded", "phone", "title", "company_name", "company_id", "lifecycle_stage", "is_own"],
            profiles.Select(p => new object?[] { workspace, p.Id, p.Network, p.NetworkKey, p.Id, p.Handle, p.LinkedIn, p.Name, FoldedName.OfPerson(p.Name), p.Phone, p.Title, p.CompanyName, p.CompanyId, p.Stage, p.IsOwn }), CancellationToken.None);
        await transaction.InsertManyAsync("profile_email", ["workspace_id", "email", "profile_id"],
            profiles.SelectMany(p => p.Emails.Select(email => new object?[] { workspace, email, p.Id })), CancellationToken.None);
    }

    public async Task<IReadOnlyDictionary<long, long>> PersonsAsync(long workspace = Workspace)
    {
        await using var connection = await test.Database.OpenAsync(CancellationToken.None);
        return (await connection.QueryAsync<(long Profile, long Person)>("select id, person_id from profile where workspace_id = @workspace order by id", new { workspace }))
            .ToDictionary(row => row.Profile, row => row.Person);
    }

    public async Task<IReadOnlyList<string>> EdgesAsync(long workspace = Workspace)
    {
        await using var connection = await test.Database.OpenAsync(CancellationToken.None);
        return [.. (await connection.QueryAsync<(long A, long B, string Evidence, string State)>(
            "select profile_a, profile_b, evidence, state from identity_edge where workspace_id = @workspace order by profile_a, profile_b, evidence", new { workspace }))
            .Select(row => $"{row.A}-{row.B} {row.Evidence} {row.State}")];
    }

    public async Task<long> CountAsync(string table, long workspace = Workspace)
    {
        await using var connection = await test.Database.OpenAsync(CancellationToken.None);
        return await connection.ExecuteScalarAsync<long>($"select count(*) from {table} where workspace_id = @workspace", new { workspace });
    }

    public Task RunAsync(long workspace = Workspace) => Resolution.RunAsync(workspace, CancellationToken.None);

    public ValueTask DisposeAsync() => test.DisposeAsync();

    public static KnownProfile Crm(long id, string? name, string? email = null, string? company = null, string? handle = null) => new()
    {
        Id = id, Network = "crm", NetworkKey = id.ToString(System.Globalization.CultureInfo.InvariantCulture), Name = name, CompanyName = company, Handle = handle, Emails = email is null ? [] : [email],
    };

    public static KnownProfile X(long id, string? name, string? handle = null, params string[] emails) => new()
    {
        Id = id, Network = "x", NetworkKey = (900_000 + id).ToString(System.Globalization.CultureInfo.InvariantCulture), Name = name, Handle = handle, Emails = emails,
    };

    public static KnownProfile LinkedIn(long id, string name, string slug, string? company = null) => new()
    {
        Id = id, Network = "linkedin", NetworkKey = slug, Handle = slug, Name = name, CompanyName = company,
    };

    public static KnownProfile Email(long id, string email) => new() { Id = id, Network = "email", NetworkKey = email, Emails = [email] };

    public static KnownProfile Written(long id, string name, string? company = null) => new() { Id = id, Network = "file", NetworkKey = $"{name}|{company}", Name = name, CompanyName = company };

    /// <summary>Two hundred people who have nothing to do with the matter, so that names have a rarity.</summary>
    public static IEnumerable<KnownProfile> Crowd(long firstId = 1_000) => Enumerable.Range(0, 200).Select(n =>
        Crm(firstId + n, $"{(char)('A' + n % 20)}ndre{n % 23} {(char)('B' + n % 19)}ortel{n % 61}", $"p{n}@crowd{n % 50}.example", null));
}
