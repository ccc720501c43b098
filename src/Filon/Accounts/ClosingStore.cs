using Filon.Storage;
using Filon.Storage.Secrets;
using Filon.Workspaces;

namespace Filon.Accounts;

/// <summary>
/// Closes the account of somebody who has left: nothing of theirs opens anything any more, and their name and address go. The row itself stays,
/// since the log and what they typed in refer to its number.
/// </summary>
public sealed class ClosingStore(Database database, SecretStore secrets, TimeProvider clock)
{
    /// <returns>How many sessions and tokens ended; <see cref="FailureKind.Conflict"/> where a workspace or the server would be left to nobody.</returns>
    public Task<Outcome<int>> CloseAsync(Account account, CancellationToken cancel) => database.WriteOutcomeAsync<int>(async transaction =>
    {
        if (await ObjectionAsync(transaction, account) is { } objection) return objection;
        var id = account.Id;
        await transaction.WatchAsync("member", new { account_id = id });
        await transaction.WatchAsync("api_token", new { account_id = id });
        await transaction.ExecuteAsync("delete from member where account_id = @id", new { id });
        var ended = await transaction.ExecuteAsync("update api_token set revoked_at = @now where account_id = @id and revoked_at is null", new { id, now = clock.Now() });
        ended += await SessionStore.EndOthersAsync(transaction, id, null);
        await secrets.RemoveAsync(transaction, SecondFactorStore.NameOf(id));
        foreach (var table in (string[])["recovery_code", "second_factor", "password_reset"])
            await transaction.ExecuteAsync($"delete from {table} where account_id = @id", new { id });
        await transaction.ExecuteAsync("""
            update account set email = @email, name = @name, password_hash = '', language = null, theme = null, stamp = @stamp, administrator = @no where id = @id
            """, new { id, email = $"closed-{id}@filon.invalid", name = $"closed-{id}", stamp = Guid.NewGuid().ToString("N"), no = false });
        return ended;
    }, cancel);

    private static async Task<Failure?> ObjectionAsync(Transaction transaction, Account account)
    {
        // takes the rows of the workspaces first, so that two owners cannot leave at the same moment
        await transaction.ExecuteAsync("update workspace set name = name where id in (select workspace_id from member where account_id = @Id)", new { account.Id });
        var alone = await transaction.QueryAsync<string>("""
            select w.name from member m join workspace w on w.id = m.workspace_id
            where m.account_id = @Id and m.role = 'owner'
                and not exists (select 1 from member o where o.workspace_id = m.workspace_id and o.role = 'owner' and o.account_id <> @Id)
            order by w.name
            """, new { account.Id });
        if (alone.Count > 0)
            return new(FailureKind.Conflict, Sentence.Format(
                "{0} is the only owner of {1}: name another one first.", "{0} est seul propriétaire de {1}\u00a0: nommez-en d’abord un autre.", account.Email, string.Join(", ", alone)));
        return !account.Administrator || await transaction.FirstAsync<long>("select count(*) from account where administrator and id <> @Id", new { account.Id }) > 0
            ? null
            : new(FailureKind.Conflict, "The server keeps at least one administrator.", "Le serveur garde au moins un administrateur.");
    }
}
