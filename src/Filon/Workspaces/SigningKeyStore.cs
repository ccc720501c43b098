using Dapper;
using Filon.Storage;

namespace Filon.Workspaces;

/// <summary>The keys that sign cookies, as XML texts: in the database, so that every node reads what another signed.</summary>
public sealed class SigningKeyStore(Database database, TimeProvider clock)
{
    public async Task<IReadOnlyList<string>> ListAsync(CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        return (await connection.QueryAsync<string>("select xml from signing_key order by created_at, name")).AsList();
    }

    public Task AddAsync(string name, string xml, CancellationToken cancel) =>
        database.WriteAsync(transaction => transaction.ExecuteAsync(
            "insert into signing_key (name, xml, created_at) values (@name, @xml, @at) on conflict (name) do nothing",
            new { name, xml, at = clock.Now() }), cancel);
}
