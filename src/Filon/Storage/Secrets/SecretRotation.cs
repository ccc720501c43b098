namespace Filon.Storage.Secrets;

/// <summary>
/// Seals every secret with the first key. Stopped half-way it is begun again where it was: each secret says which key sealed it,
/// and the older keys stay until nothing needs them.
/// </summary>
public sealed class SecretRotation(Database database, SecretKeys keys, TimeProvider clock)
{
    private const int Batch = 100;

    /// <summary>Puts a new key before the others, unless an earlier rotation left one unfinished; seals everything with it; drops the others.</summary>
    /// <returns>How many secrets were sealed anew.</returns>
    public async Task<Outcome<int>> RotateAsync(CancellationToken cancel)
    {
        var known = keys.Read();
        if (!known.Succeeded) return known.Failure;
        if (!keys.Given && known.Value.Count < 2) keys.Write([SecretKey.New(), .. known.Value]);

        var resealed = 0;
        while (true)
        {
            var some = await database.WriteAsync(transaction => ResealSomeAsync(transaction), cancel);
            if (!some.Succeeded) return some.Failure;
            resealed += some.Value;
            if (some.Value == 0) return resealed;
        }
    }

    /// <summary>How many secrets each key sealed that is not at hand.</summary>
    public async Task<IReadOnlyList<(string KeyId, long Secrets)>> UnreadableAsync(CancellationToken cancel)
    {
        var known = keys.Read();
        var ids = known.Succeeded ? known.Value.Select(key => key.Id).ToHashSet() : [];
        var counts = await database.WriteAsync(transaction => transaction.QueryAsync<(string KeyId, long Secrets)>(
            "select key_id, count(*) from secret group by key_id order by key_id"), cancel);
        return [.. counts.Where(count => !ids.Contains(count.KeyId))];
    }

    /// <summary>Deletes what a key sealed that is lost for good.</summary>
    public async Task<Outcome<int>> ForgetAsync(string keyId, CancellationToken cancel)
    {
        var known = keys.Read();
        if (known.Succeeded && known.Value.Any(key => key.Id == keyId))
            return new Failure(FailureKind.Conflict, "This key is at hand: nothing is lost.", "Cette clé est là\u00a0: rien n’est perdu.");
        var forgotten = await database.WriteAsync(transaction => transaction.ExecuteAsync("delete from secret where key_id = @keyId", new { keyId }), cancel);
        return forgotten > 0 ? forgotten : new Failure(FailureKind.NotFound, "No secret was sealed by this key.", "Aucun secret n’a été scellé par cette clé.");
    }

    private async Task<Outcome<int>> ResealSomeAsync(Transaction transaction)
    {
        await SecretStore.LockAsync(transaction);
        var known = keys.Read();
        if (!known.Succeeded) return known.Failure;
        var current = known.Value[0];
        var rows = await transaction.QueryAsync<SecretStore.Row>(
            "select name, key_id, sealed from secret where key_id <> @current order by name limit @Batch", new { current = current.Id, Batch });
        foreach (var row in rows)
        {
            var plain = known.Value.Where(key => key.Id == row.KeyId).Select(key => SecretBox.Open(key, row.Name, row.Sealed)).FirstOrDefault();
            if (plain is null) return new SecretStore(database, keys, clock).Missing(row.KeyId);
            await transaction.ExecuteAsync(
                "update secret set key_id = @key, sealed = @text, changed_at = @at where name = @Name",
                new { key = current.Id, text = SecretBox.Seal(current, row.Name, plain), at = clock.Now(), row.Name });
        }
        if (rows.Count == 0 && !keys.Given) keys.Write([current]);
        return rows.Count;
    }
}
