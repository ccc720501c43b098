using System.Collections.Concurrent;
using Dapper;
using Filon.Storage;
using Filon.Workspaces;
using NodaTime;

namespace Filon.Accounts;

/// <summary>
/// The table of those who are signed in. It is asked at each request, so what ends on one node ends on all. That somebody was seen is noted in
/// memory and written later, many at once: no request waits for it.
/// </summary>
public sealed class SessionStore(Database database, Ids ids, TimeProvider clock, SessionTerms terms)
{
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(2);
    private static readonly Duration SeenIsNoted = Duration.FromMinutes(1);
    private readonly ConcurrentDictionary<string, Arriving> _arriving = new();
    private readonly ConcurrentDictionary<long, Instant> _seen = new();

    /// <summary>Signs somebody in. Where a big import holds SQLite's only writer the row is written once that is done, and this process knows it until then.</summary>
    /// <param name="account">Whose session it is.</param>
    /// <param name="userAgent">What the browser says it is.</param>
    /// <param name="instead">The session this browser had, which ends.</param>
    /// <returns>The secret for the cookie; the only time it is known.</returns>
    public async Task<string> BeginAsync(Account account, string? userAgent, long? instead)
    {
        var (now, secret, (browser, platform)) = (clock.Now(), LinkSecret.Draw(), BrowserName.Of(userAgent));
        var session = new AccountSession(ids.Next(), browser, platform, now, now);
        _arriving[secret.Hash] = new(session, account.Id, account.Stamp);
        var written = WriteAsync(session, secret.Hash, account, instead);
        await Task.WhenAny(written, Task.Delay(Moment));
        if (written.IsCompleted) await written;
        return secret.Text;
    }

    private async Task WriteAsync(AccountSession session, string hash, Account account, long? instead)
    {
        try
        {
            await database.WriteAsync(async transaction =>
            {
                transaction.AsBookkeeping(); // the sign-in itself is what is logged
                await transaction.ExecuteAsync(
                    "delete from account_session where id = @instead or (account_id = @Id and stamp <> @Stamp)", new { instead = instead ?? 0, account.Id, account.Stamp });
                await transaction.ExecuteAsync("""
                    insert into account_session (id, secret_hash, account_id, stamp, browser, platform, created_at, last_seen_at)
                    values (@Id, @hash, @account, @Stamp, @Browser, @Platform, @CreatedAt, @LastSeenAt)
                    """, new { session.Id, hash, account = account.Id, account.Stamp, session.Browser, session.Platform, session.CreatedAt, session.LastSeenAt });
            }, CancellationToken.None);
        }
        finally
        {
            _arriving.TryRemove(hash, out _);
        }
    }

    /// <summary>The session of that secret, if it is still good; and notes that it was used.</summary>
    public async Task<SignedIn?> FindAsync(string? secret, CancellationToken cancel)
    {
        if (LinkSecret.HashOf(secret) is not { } hash) return null;
        var arriving = _arriving.GetValueOrDefault(hash); // before the database is asked: between the two it may move there
        await using var connection = await database.OpenAsync(cancel);
        var found = (await connection.QueryAsync<Row, Account, SignedIn>("""
            select s.id as number, s.browser, s.platform, s.created_at as began_at, s.last_seen_at,
                a.id, a.email, a.name, a.language, a.theme, a.stamp, a.created_at, a.administrator
            from account_session s join account a on a.id = s.account_id and a.stamp = s.stamp
            where s.secret_hash = @hash
            """, (row, account) => new(row.Session, account), new { hash }, splitOn: "id")).FirstOrDefault()
            ?? (arriving is null ? null : await connection.QueryFirstOrDefaultAsync<Account>(
                "select a.id, a.email, a.name, a.language, a.theme, a.stamp, a.created_at, a.administrator from account a where a.id = @AccountId and a.stamp = @Stamp", arriving)
                is { } account ? new SignedIn(arriving.Session, account) : null);
        if (found is null) return null;
        var (now, last) = (clock.Now(), LastSeen(found.Session));
        if (terms.IsOver(found.Session, last, now)) return null;
        if (now - last >= SeenIsNoted) _seen[found.Session.Id] = now;
        return found with { Session = found.Session with { LastSeenAt = now } };
    }

    /// <summary>Writes down who was seen since the last time.</summary>
    public async Task NoteSeenAsync(CancellationToken cancel)
    {
        var seen = _seen.ToArray();
        if (seen.Length == 0) return;
        await database.WriteAsync(async transaction =>
        {
            transaction.AsBookkeeping();
            foreach (var (id, at) in seen.OrderBy(one => one.Key)) // two nodes take the rows in the same order
                await transaction.ExecuteAsync("update account_session set last_seen_at = @at where id = @id and last_seen_at < @at", new { id, at });
        }, cancel);
        foreach (var one in seen) _seen.TryRemove(one); // unless it was seen again meanwhile
    }

    /// <summary>The sessions of an account that are still good, the last seen first.</summary>
    public async Task<IReadOnlyList<AccountSession>> ListAsync(long account, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        var rows = await connection.QueryAsync<Row>("""
            select s.id as number, s.browser, s.platform, s.created_at as began_at, s.last_seen_at
            from account_session s join account a on a.id = s.account_id and a.stamp = s.stamp
            where s.account_id = @account
            order by s.id desc
            """, new { account });
        var now = clock.Now();
        return [.. rows.Select(row => row.Session).Select(session => session with { LastSeenAt = LastSeen(session) })
            .Where(session => !terms.IsOver(session, session.LastSeenAt, now)).OrderByDescending(session => session.LastSeenAt)];
    }

    /// <summary>Ends one session of that account.</summary>
    /// <returns>False where there is none.</returns>
    public Task<bool> EndAsync(long account, long id, CancellationToken cancel) => database.WriteAsync(async transaction =>
    {
        await transaction.WatchAsync("account_session", new { account_id = account, id });
        return await transaction.ExecuteAsync("delete from account_session where account_id = @account and id = @id", new { account, id }) == 1;
    }, cancel);

    /// <summary>Ends every session of that account but one.</summary>
    /// <returns>How many ended.</returns>
    public Task<int> EndOthersAsync(long account, long? kept, CancellationToken cancel) => database.WriteAsync(async transaction =>
    {
        await transaction.WatchAsync("account_session", new { account_id = account });
        return await EndOthersAsync(transaction, account, kept);
    }, cancel);

    /// <summary>The same, in the caller's transaction.</summary>
    public static Task<int> EndOthersAsync(Transaction transaction, long account, long? kept) => transaction.ExecuteAsync(
        "delete from account_session where account_id = @account and id <> @kept", new { account, kept = kept ?? 0 });

    /// <summary>Ends every session there is: after a restore, those that had ended since would be good again.</summary>
    public static Task<int> EndEveryAsync(Transaction transaction) => transaction.ExecuteAsync("delete from account_session");

    /// <summary>Forgets the sessions whose time is over.</summary>
    /// <returns>How many went.</returns>
    public Task<int> ForgetAsync(CancellationToken cancel) => database.WriteAsync(transaction =>
    {
        transaction.AsBookkeeping();
        var now = clock.Now();
        return transaction.ExecuteAsync("""
            delete from account_session where created_at <= @began or last_seen_at <= @seen
                or not exists (select 1 from account a where a.id = account_session.account_id and a.stamp = account_session.stamp)
            """, new { began = now - terms.Life, seen = now - terms.Idle });
    }, cancel);

    private Instant LastSeen(AccountSession session) => _seen.TryGetValue(session.Id, out var seen) && seen > session.LastSeenAt ? seen : session.LastSeenAt;

    private sealed record Arriving(AccountSession Session, long AccountId, string Stamp);

    private sealed record Row
    {
        public long Number { get; init; }
        public string Browser { get; init; } = "";
        public string Platform { get; init; } = "";
        public Instant BeganAt { get; init; }
        public Instant LastSeenAt { get; init; }

        public AccountSession Session => new(Number, Browser, Platform, BeganAt, LastSeenAt);
    }
}
