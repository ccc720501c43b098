using System.Net;
using Filon.Accounts;
using Filon.Audit;
using NodaTime;

namespace Filon.Server.Accounts;

/// <summary>
/// Keeps guessing slow, for all nodes together: by account and by network, each with growing waits. A browser that was signed in to the account
/// before is counted for itself alone, so that a stranger who guesses, from wherever, keeps nobody out of an account.
/// </summary>
public sealed class Throttle(AttemptStore attempts)
{
    public static AttemptSubject Account(string purpose, string account) => new($"{purpose} account {account}", AttemptLimit.Account);

    public static AttemptSubject Browser(string purpose, KnownBrowser browser) => new($"{purpose} browser {browser.AccountId} {browser.Mark}", AttemptLimit.Account);

    /// <param name="purpose">What is tried: each kind is counted for itself.</param>
    /// <param name="from">An address; the network it is in is what counts.</param>
    public static AttemptSubject Network(string purpose, string from) => new(
        $"{purpose} network {CoarseAddress.Of(IPAddress.TryParse(from, out var address) ? address : null)}", AttemptLimit.Network, IsShared: true);

    /// <summary>Counts an attempt; where one has to wait first, says how long.</summary>
    public async Task<Failure?> TryAsync(params IReadOnlyList<AttemptSubject> subjects) =>
        await attempts.TryAsync(subjects) is { } wait ? TooOften(wait) : null;

    /// <summary>It was a good one after all.</summary>
    public Task SucceededAsync(params IReadOnlyList<AttemptSubject> subjects) => attempts.SucceededAsync(subjects);

    /// <summary>Looks for what a secret opens: so often from one network, unless there is something.</summary>
    /// <returns>What there is, null where there is nothing; or how long to wait.</returns>
    public async Task<(T? Found, Failure? Failure)> LookAsync<T>(AttemptSubject subject, Func<Task<T?>> look) where T : class
    {
        if (await TryAsync(subject) is { } failure) return (null, failure);
        var found = await look();
        if (found is not null) await SucceededAsync(subject);
        return (found, null);
    }

    private static Failure TooOften(Duration wait) => new(FailureKind.TooOften, wait < Duration.FromMinutes(2)
        ? Sentence.Count(Failure.SecondsOf(wait),
            new("Too many attempts. Try again in {0:N0} second.", "Trop de tentatives. Réessayez dans {0:N0} seconde."),
            new("Too many attempts. Try again in {0:N0} seconds.", "Trop de tentatives. Réessayez dans {0:N0} secondes."))
        : Sentence.Format("Too many attempts. Try again in {0:N0} minutes.", "Trop de tentatives. Réessayez dans {0:N0} minutes.", Math.Ceiling(wait.TotalMinutes)))
    {
        Wait = wait,
    };
}
