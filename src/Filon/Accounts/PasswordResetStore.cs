using Dapper;
using Filon.Storage;
using Filon.Workspaces;
using NodaTime;

namespace Filon.Accounts;

/// <summary>Links to a new password: good once, for an hour, and only until the password changes in any other way.</summary>
public sealed class PasswordResetStore(Database database, Ids ids, TimeProvider clock, AccountStore accounts)
{
    public static readonly Duration Life = Duration.FromHours(1);
    private static readonly Duration Pause = Duration.FromMinutes(5);

    /// <summary>The secret of a new link; forgets the links whose time is over.</summary>
    public Task<string> OpenAsync(Account account, CancellationToken cancel) => database.WriteAsync(transaction => OpenAsync(transaction, account), cancel);

    public async Task<string> OpenAsync(Transaction transaction, Account account)
    {
        var (now, secret) = (clock.Now(), LinkSecret.Draw());
        await transaction.ExecuteAsync("delete from password_reset where expires_at <= @now", new { now });
        await transaction.ExecuteAsync("""
            insert into password_reset (id, account_id, secret_hash, stamp, created_at, expires_at)
            values (@id, @account, @Hash, @Stamp, @now, @until)
            """, new { id = ids.Next(), account = account.Id, secret.Hash, account.Stamp, now, until = now + Life });
        return secret.Text;
    }

    /// <summary>Was a link made for that account within the last five minutes?</summary>
    public async Task<bool> IsRecentAsync(Transaction transaction, long account) => await transaction.FirstAsync<long>(
        "select count(*) from password_reset where account_id = @account and created_at > @since", new { account, since = clock.Now() - Pause }) > 0;

    /// <summary>Whose password that link sets; null where it opens nothing (any more).</summary>
    public async Task<Account?> FindOpenAsync(string? secret, CancellationToken cancel)
    {
        if (LinkSecret.HashOf(secret) is not { } hash) return null;
        await using var connection = await database.OpenAsync(cancel);
        var account = await connection.QueryFirstOrDefaultAsync<long?>("""
            select a.id from password_reset r join account a on a.id = r.account_id and a.stamp = r.stamp
            where r.secret_hash = @hash and r.expires_at > @now
            """, new { hash, now = clock.Now() });
        return account is null ? null : await accounts.FindAsync(account.Value, cancel);
    }

    /// <summary>Sets the password, and ends the account's sessions and every other open link.</summary>
    /// <returns><see cref="FailureKind.NotFound"/> where the link was used or ended meanwhile.</returns>
    public Task<Outcome<Account>> UseAsync(string secret, Account account, string passwordHash, CancellationToken cancel) =>
        database.WriteOutcomeAsync<Account>(async transaction =>
        {
            var taken = await transaction.ExecuteAsync(
                "delete from password_reset where secret_hash = @hash and account_id = @account and stamp = @Stamp and expires_at > @now",
                new { hash = LinkSecret.HashOf(secret), account = account.Id, account.Stamp, now = clock.Now() });
            if (taken == 0) return Over;
            var stamp = await accounts.ChangePasswordAsync(transaction, account.Id, passwordHash);
            return account with { Stamp = stamp };
        }, cancel);

    /// <summary>Said of every link that opens nothing, whatever the reason.</summary>
    public static Failure Over { get; } = new(FailureKind.NotFound,
        "This link opens nothing any more: it was used, or is older than an hour, or the password was changed meanwhile. Ask for a new one.",
        "Ce lien n’ouvre plus rien\u00a0: il a servi, a plus d’une heure, ou le mot de passe a changé entre-temps. Demandez-en un nouveau.");
}
