using System.Collections.Concurrent;
using NodaTime;

namespace Filon.Server.Workspaces;

/// <summary>
/// Counts refused attempts by address and by e-mail: ten in a quarter of an hour close the door until it has passed.
/// Kept in memory: each node counts its own.
/// </summary>
public sealed class SignInThrottle(TimeProvider clock)
{
    private const int Attempts = 10, Remembered = 100_000;
    private static readonly Duration Window = Duration.FromMinutes(15);
    private readonly ConcurrentDictionary<string, Tally> _tallies = new();

    public bool IsClosed(params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
            if (_tallies.TryGetValue(key, out var tally) && tally.Until > clock.Now() && tally.Count >= Attempts) return true;
        return false;
    }

    public void Count(params ReadOnlySpan<string> keys)
    {
        var now = clock.Now();
        if (_tallies.Count > Remembered) Forget(now);
        foreach (var key in keys)
            _tallies.AddOrUpdate(key, new Tally(1, now + Window), (_, old) => old.Until <= now ? new(1, now + Window) : old with { Count = old.Count + 1 });
    }

    public void Clear(string key) => _tallies.TryRemove(key, out _);

    private void Forget(Instant now)
    {
        foreach (var (key, tally) in _tallies)
            if (tally.Until <= now) _tallies.TryRemove(key, out _);
    }

    private readonly record struct Tally(int Count, Instant Until);
}
