using System.Security.Cryptography;
using Dapper;
using Filon.Storage;
using Filon.Storage.Secrets;

namespace Filon.People;

/// <summary>The suppression list of each workspace. The secret its fingerprints are made with is sealed by a key outside the database.</summary>
public sealed class SuppressionStore(Database database, SecretStore secrets, TimeProvider clock)
{
    /// <summary>Empty where nobody was ever erased or objected. A failure where the secret does not open: a list that cannot be read may not let anybody in.</summary>
    public async Task<Outcome<SuppressionList>> LoadAsync(long workspace, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        var rows = (await connection.QueryAsync<(string Fingerprint, long Profile, string Reason)>(
            "select fingerprint, profile_id, reason from suppression where workspace_id = @workspace order by fingerprint", new { workspace }))
            .ToDictionary(row => row.Fingerprint, row => new Suppressed(row.Profile, row.Reason), StringComparer.Ordinal);
        if (rows.Count == 0) return new SuppressionList([], rows);
        var secret = await secrets.FindAsync(NameOf(workspace), cancel);
        if (!secret.Succeeded) return secret.Failure;
        return secret.Value is null ? Lost : new SuppressionList(Convert.FromBase64String(secret.Value), rows);
    }

    /// <summary>Puts these names for people on the list; the secret is made with the first.</summary>
    /// <returns>A failure has added nobody.</returns>
    public async Task<Failure?> AddAsync(Transaction transaction, long workspace, IEnumerable<(string Identity, long Profile)> identities, string reason)
    {
        var secret = await SecretAsync(transaction, workspace);
        if (!secret.Succeeded) return secret.Failure;
        foreach (var (identity, profile) in identities)
            await transaction.ExecuteAsync(
                """
                insert into suppression (workspace_id, fingerprint, profile_id, reason, created_at) values (@workspace, @fingerprint, @profile, @reason, @now)
                on conflict (workspace_id, fingerprint) do update set profile_id = excluded.profile_id, reason = excluded.reason, created_at = excluded.created_at
                """, new { workspace, fingerprint = SuppressionList.Fingerprint(secret.Value, identity), profile, reason, now = clock.Now() });
        return null;
    }

    /// <summary>Takes what these profiles are known by off the list, where it stands there for that reason.</summary>
    public static Task RemoveAsync(Transaction transaction, long workspace, IReadOnlyCollection<long> profiles, string reason) => transaction.ExecuteAsync(
        $"delete from suppression where workspace_id = @workspace and reason = @reason and {transaction.Dialect.Among("profile_id", "profiles")}",
        new { workspace, reason, profiles = transaction.Dialect.List(profiles) });

    // the workspace is held by the caller's transaction, so that two first erasures do not make two secrets
    private async Task<Outcome<byte[]>> SecretAsync(Transaction transaction, long workspace)
    {
        await transaction.ExecuteAsync("update workspace set name = name where id = @workspace", new { workspace });
        var known = await secrets.FindAsync(NameOf(workspace), CancellationToken.None);
        if (!known.Succeeded) return known.Failure;
        if (known.Value is { } kept) return Convert.FromBase64String(kept);
        var secret = RandomNumberGenerator.GetBytes(32);
        return await secrets.SetAsync(transaction, NameOf(workspace), Convert.ToBase64String(secret)) is { } failure ? failure : secret;
    }

    private static string NameOf(long workspace) => FormattableString.Invariant($"suppression/{workspace}");

    private static Failure Lost { get; } = new(FailureKind.Unavailable,
        "The secret of the list of erased people is missing: nothing is imported, lest somebody come back.",
        "Le secret de la liste des personnes effacées manque : rien n’est importé, de peur que l’une d’elles ne revienne.");
}
