using Dapper;

namespace Filon.Storage.Secrets;

/// <summary>
/// Secrets at rest: what Filon must be able to read again (TOTP seeds, tokens of networks, the keys of our forms),
/// sealed under a name such as <c>totp/123</c>. Passwords are hashed, and do not belong here.
/// </summary>
public sealed class SecretStore(Database database, SecretKeys keys, TimeProvider clock)
{
    // Every writer locks this row first, so that no key is dropped while somebody seals with it; it opens with the first key in use.
    private const string Check = "check";

    /// <summary>Is the key at hand the one of this database? Makes the first key of a new one. Null where all is well.</summary>
    public async Task<Failure?> PrepareAsync(CancellationToken cancel) =>
        (await database.WriteAsync(transaction => CurrentAsync(transaction), cancel)).Failure;

    /// <summary>Keeps a secret in the caller's transaction, in place of the one of that name. Roll back on a failure: the key is missing.</summary>
    public async Task<Failure?> SetAsync(Transaction transaction, string name, string plain)
    {
        var current = await CurrentAsync(transaction);
        if (!current.Succeeded) return current.Failure;
        await transaction.ExecuteAsync(
            """
            insert into secret (name, key_id, sealed, changed_at) values (@name, @key, @text, @at)
            on conflict (name) do update set key_id = excluded.key_id, sealed = excluded.sealed, changed_at = excluded.changed_at
            """,
            new { name, key = current.Value.Id, text = SecretBox.Seal(current.Value, name, plain), at = clock.Now() });
        return null;
    }

    /// <summary>The secret of that name; null where there is none.</summary>
    public async Task<Outcome<string?>> FindAsync(string name, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        var row = await connection.QueryFirstOrDefaultAsync<Row>("select name, key_id, sealed from secret where name = @name", new { name });
        return row is null ? new Outcome<string?>((string?)null) : Open(row).Then(plain => (string?)plain);
    }

    /// <summary>The secrets whose names begin with <paramref name="prefix"/>, in the order of their names.</summary>
    public async Task<Outcome<IReadOnlyList<string>>> ListAsync(string prefix, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        var rows = await connection.QueryAsync<Row>(
            "select name, key_id, sealed from secret where name >= @prefix and substr(name, 1, @length) = @prefix order by name", new { prefix, length = prefix.Length });
        var plain = new List<string>();
        foreach (var row in rows)
        {
            var opened = Open(row);
            if (!opened.Succeeded) return opened.Failure;
            plain.Add(opened.Value);
        }
        return plain;
    }

    public Task RemoveAsync(Transaction transaction, string name) => transaction.ExecuteAsync("delete from secret where name = @name", new { name });

    private async Task<Outcome<SecretKey>> CurrentAsync(Transaction transaction)
    {
        while (true)
        {
            var locked = await LockAsync(transaction) > 0;
            var known = keys.Read();
            if (!known.Succeeded) return known.Failure;
            var missing = (await KeyIdsAsync(transaction)).Except(known.Value.Select(key => key.Id)).ToList();
            if (missing.Count > 0) return Missing(missing[0]);
            if (locked) return new(known.Value[0]);
            if (known.Value.Count == 0) keys.MakeFirst();
            else if (await AddCheckAsync(transaction, known.Value[0])) return new(known.Value[0]);
        }
    }

    private async Task<bool> AddCheckAsync(Transaction transaction, SecretKey key) => await transaction.ExecuteAsync(
        "insert into secret (name, key_id, sealed, changed_at) values (@Check, @key, @text, @at) on conflict (name) do nothing",
        new { Check, key = key.Id, text = SecretBox.Seal(key, Check, Check), at = clock.Now() }) == 1;

    internal static Task<int> LockAsync(Transaction transaction) =>
        transaction.ExecuteAsync("update secret set name = name where name = @Check", new { Check });

    private static Task<IReadOnlyList<string>> KeyIdsAsync(Transaction transaction) =>
        transaction.QueryAsync<string>("select distinct key_id from secret order by key_id");

    private Outcome<string> Open(Row row)
    {
        var known = keys.Read();
        if (!known.Succeeded) return known.Failure;
        if (known.Value.FirstOrDefault(key => key.Id == row.KeyId) is not { } key) return Missing(row.KeyId);
        return SecretBox.Open(key, row.Name, row.Sealed) is { } plain ? plain : new Failure(FailureKind.Unavailable, Sentence.Format(
            "The secret “{0}” was changed in the database: it does not open.", "Le secret «\u00a0{0}\u00a0» a été modifié dans la base\u00a0: il ne s’ouvre pas.", row.Name));
    }

    /// <summary>Said wherever the key at hand is not the one of the database.</summary>
    internal Failure Missing(string keyId) => new(FailureKind.Unavailable, Sentence.Format(
        "The secrets in this database were sealed by the key {0}, which is not in {1}. Put it back; a back-up does not hold it. If it is lost for good: filon key forget {0}.",
        "Les secrets de cette base ont été scellés par la clé {0}, qui n’est pas dans {1}. Remettez-la\u00a0; une sauvegarde ne la contient pas. Si elle est perdue pour de bon\u00a0: filon key forget {0}.",
        keyId, keys.Given ? "FILON_KEY" : keys.File));

    internal sealed record Row(string Name, string KeyId, string Sealed);
}
