using System.Security.Cryptography;
using System.Text;
using Filon.Storage;
using Filon.Storage.Secrets;
using NodaTime;

namespace Filon.Accounts;

/// <summary>
/// The table of attempts that failed. An attempt is counted before it is looked at and taken back when it succeeds, so that a thousand at the
/// same moment, on whatever nodes, are no more than one after the other. Subjects are hashed with a key that stands outside the database.
/// </summary>
public sealed class AttemptStore(Database database, SecretKeys keys, TimeProvider clock)
{
    private const int Few = 5;
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(500);
    private static readonly Duration Busy = Duration.FromSeconds(5);
    private int _waiting;

    /// <summary>
    /// Counts an attempt under each subject, unless one of them has to wait. Where a big import holds SQLite's only writer a few attempts pass
    /// uncounted for the time being; they are counted once it is done.
    /// </summary>
    /// <returns>How long to wait; null where it may be looked at now.</returns>
    public async Task<Duration?> TryAsync(IReadOnlyList<AttemptSubject> subjects)
    {
        var counted = CountAsync(subjects);
        await Task.WhenAny(counted, Task.Delay(Moment));
        if (counted.IsCompleted) return await counted;
        return Volatile.Read(ref _waiting) > Few ? Busy : null;
    }

    private async Task<Duration?> CountAsync(IReadOnlyList<AttemptSubject> subjects)
    {
        Interlocked.Increment(ref _waiting);
        try
        {
            return await database.WriteAsync(transaction => CountAsync(transaction, subjects), CancellationToken.None);
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }
    }

    private async Task<Duration?> CountAsync(Transaction transaction, IReadOnlyList<AttemptSubject> subjects)
    {
        transaction.AsBookkeeping();
        var now = clock.Now();
        List<(AttemptSubject Subject, Row Row)> found = [];
        foreach (var (hash, subject) in Hashed(subjects))
        {
            await transaction.TakeTurnsAsync($"attempt/{hash}");
            found.Add((subject, await transaction.FirstAsync<Row>(
                "select subject, failures, free_at from attempt where subject = @hash and expires_at > @now", new { hash, now }) ?? new() { Subject = hash }));
        }

        if (found.Max(one => one.Row.FreeAt) is var free && free > now) return free - now;
        foreach (var (subject, row) in found)
        {
            var wait = subject.Limit.Wait(row.Failures + 1);
            await transaction.ExecuteAsync("""
                insert into attempt (subject, failures, free_at, expires_at) values (@Subject, @failures, @free, @expires)
                on conflict (subject) do update set failures = excluded.failures, free_at = excluded.free_at, expires_at = excluded.expires_at
                """, new { row.Subject, failures = row.Failures + 1, free = now + wait, expires = now + wait + subject.Limit.Memory });
        }

        return null;
    }

    /// <summary>The attempt was a good one: what was counted for it is taken back.</summary>
    public async Task SucceededAsync(IReadOnlyList<AttemptSubject> subjects)
    {
        var forgotten = database.WriteAsync(async transaction =>
        {
            transaction.AsBookkeeping();
            var now = clock.Now();
            foreach (var (hash, subject) in Hashed(subjects))
                await transaction.ExecuteAsync(subject.IsShared
                    ? "update attempt set failures = failures - 1, free_at = @now where subject = @hash and failures > 0"
                    : "delete from attempt where subject = @hash", new { hash, now });
        }, CancellationToken.None);
        await Task.WhenAny(forgotten, Task.Delay(Moment));
        if (forgotten.IsCompleted) await forgotten;
    }

    /// <summary>Forgets what is over.</summary>
    /// <returns>How many went.</returns>
    public Task<int> ForgetAsync(CancellationToken cancel) => database.WriteAsync(transaction =>
    {
        transaction.AsBookkeeping();
        return transaction.ExecuteAsync("delete from attempt where expires_at <= @now", new { now = clock.Now() });
    }, cancel);

    /// <summary>In the order of their hashes, so that two nodes never wait for each other.</summary>
    private IEnumerable<(string Hash, AttemptSubject Subject)> Hashed(IReadOnlyList<AttemptSubject> subjects)
    {
        var known = keys.Read();
        var key = known is { Succeeded: true, Value: [var first, ..] } ? HKDF.DeriveKey(HashAlgorithmName.SHA256, first.Bytes.ToArray(), 32, info: "filon attempts"u8.ToArray()) : [];
        return subjects.Select(subject => (Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(subject.Name))), subject))
            .OrderBy(one => one.Item1, StringComparer.Ordinal);
    }

    private sealed record Row
    {
        public string Subject { get; init; } = "";
        public long Failures { get; init; }
        public Instant FreeAt { get; init; } = Instant.FromUnixTimeMilliseconds(0);
    }
}
