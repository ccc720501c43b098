using Filon.Jobs;
using Filon.People;
using Filon.Storage;

namespace Filon.Privacy;

/// <summary>
/// A back-up made before an erasure brings the person back. What the database that is replaced knows of erasures and objections is therefore
/// carried over the restore, in its transaction: whoever was erased waits to be erased again, and the server's first job does it.
/// </summary>
public sealed class ErasuresKeptStore(JobStore jobs, Ids ids, TimeProvider clock)
{
    private const string SecretsBeginWith = "suppression/";

    /// <summary>What stands here; null where there is no database yet, or one from before Filon could erase.</summary>
    public static async Task<ErasuresKept?> ReadAsync(Transaction transaction)
    {
        var tables = (await Catalogue.TablesAsync(transaction)).Select(table => table.Name).ToHashSet();
        if (!tables.IsSupersetOf(["erasure", "suppression", "secret"])) return null;
        return new()
        {
            Erasures = await transaction.QueryAsync<KeptErasure>(
                "select workspace_id, id, person_id, cause, state, asked_by, asked_at, done_at, counts, files from erasure order by workspace_id, id"),
            Fingerprints = await transaction.QueryAsync<KeptFingerprint>(
                "select workspace_id, fingerprint, profile_id, reason, created_at from suppression order by workspace_id, fingerprint"),
            Secrets = await transaction.QueryAsync<KeptSecret>(
                "select name, key_id, sealed, changed_at from secret where name like @names order by name", new { names = SecretsBeginWith + "%" }),
        };
    }

    /// <summary>Puts back what the restored database does not know.</summary>
    /// <returns>How many persons came back with the back-up, and wait to be erased again.</returns>
    public async Task<long> ApplyAsync(Transaction transaction, ErasuresKept kept)
    {
        foreach (var secret in kept.Secrets)
            await transaction.ExecuteAsync(
                "insert into secret (name, key_id, sealed, changed_at) values (@Name, @KeyId, @Sealed, @ChangedAt) on conflict (name) do nothing", secret);
        foreach (var fingerprint in kept.Fingerprints)
            await transaction.ExecuteAsync(
                """
                insert into suppression (workspace_id, fingerprint, profile_id, reason, created_at)
                select w.id, @Fingerprint, @ProfileId, @Reason, @CreatedAt from workspace w where w.id = @WorkspaceId
                on conflict (workspace_id, fingerprint) do update set profile_id = excluded.profile_id, reason = excluded.reason, created_at = excluded.created_at
                """, fingerprint);
        foreach (var receipt in kept.Erasures)
            await transaction.ExecuteAsync(
                """
                insert into erasure (workspace_id, id, person_id, cause, state, asked_by, asked_at, done_at, counts, files)
                select w.id, @Id, @PersonId, @Cause, @State, @AskedBy, @AskedAt, @DoneAt, @Counts, @Files from workspace w where w.id = @WorkspaceId
                on conflict (workspace_id, id) do nothing
                """, receipt);
        long back = 0;
        foreach (var workspace in kept.Erasures.GroupBy(erasure => erasure.WorkspaceId)) back += await AgainAsync(transaction, workspace.Key, [.. workspace]);
        return back;
    }

    private async Task<long> AgainAsync(Transaction transaction, long workspace, IReadOnlyList<KeptErasure> erasures)
    {
        var back = await transaction.QueryAsync<long>(
            $"""
            select distinct p.person_id from profile p
            where p.workspace_id = @workspace and p.network <> 'erased' and ({transaction.Dialect.Among("p.person_id", "persons")}
                or p.id in (select s.profile_id from suppression s where s.workspace_id = @workspace and s.reason = @Erased))
            order by p.person_id
            """, new { workspace, persons = transaction.Dialect.List([.. erasures.Select(erasure => erasure.PersonId)]), Suppressed.Erased });
        foreach (var person in back)
            await transaction.ExecuteAsync(
                """
                insert into erasure (workspace_id, id, person_id, cause, state, asked_at, counts, files)
                select @workspace, @id, @person, 'restore', 'waiting', @now, '{}', '[]'
                where not exists (select 1 from erasure where workspace_id = @workspace and person_id = @person and state = 'waiting')
                """, new { workspace, id = ids.Next(), person, now = clock.Now() });
        if (back.Count > 0) await jobs.EnqueueAsync(transaction, workspace, ErasePersons.Name, "");
        return back.Count;
    }
}
