using Filon.Storage;
using Filon.Storage.Secrets;

namespace Filon.Workspaces;

/// <summary>The keys that sign our forms, as XML texts: in the database, sealed, so that every node reads what another signed.</summary>
public sealed class SigningKeyStore(Database database, SecretStore secrets)
{
    private const string Prefix = "signing-key/";

    public async Task<IReadOnlyList<string>> ListAsync(CancellationToken cancel)
    {
        await database.WriteAsync(SealPlainAsync, cancel);
        return (await secrets.ListAsync(Prefix, cancel)).Value;
    }

    public Task AddAsync(string name, string xml, CancellationToken cancel) =>
        database.WriteAsync(transaction =>
        {
            transaction.AsBookkeeping();
            return SetAsync(transaction, name, xml);
        }, cancel);

    /// <summary>Before there were sealed secrets, these keys stood in a table of their own.</summary>
    private async Task SealPlainAsync(Transaction transaction)
    {
        transaction.AsBookkeeping();
        foreach (var (name, xml) in await transaction.QueryAsync<(string, string)>("select name, xml from signing_key order by created_at, name"))
        {
            await SetAsync(transaction, name, xml);
            await transaction.ExecuteAsync("delete from signing_key where name = @name", new { name });
        }
    }

    private async Task SetAsync(Transaction transaction, string name, string xml)
    {
        if (await secrets.SetAsync(transaction, Prefix + name, xml) is { } failure) throw new InvalidOperationException(failure.Sentence.En);
    }
}
