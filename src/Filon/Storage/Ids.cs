using NodaTime;

namespace Filon.Storage;

/// <summary>
/// Hands out 64-bit ids that grow with time, so that rows sort by birth and several nodes need no common sequence:
/// 41 bits of milliseconds since 2020, 12 bits of counter, 10 bits drawn once per process.
/// </summary>
public sealed class Ids(TimeProvider clock, int node)
{
    private const long Epoch = 1_577_836_800_000; // 2020-01-01T00:00:00Z
    private const int NodeBits = 10, CounterBits = 12;
    private readonly long _node = node & ((1 << NodeBits) - 1);
    private long _last;

    /// <summary>Smaller than every id made less than this long ago.</summary>
    public long Before(Duration ago) => (clock.GetUtcNow().ToUnixTimeMilliseconds() - (long)ago.TotalMilliseconds - Epoch) << CounterBits << NodeBits;

    /// <summary>A new id, greater than every id this process handed out before, even when the clock steps back.</summary>
    public long Next()
    {
        while (true)
        {
            var seen = Volatile.Read(ref _last);
            var now = (clock.GetUtcNow().ToUnixTimeMilliseconds() - Epoch) << CounterBits;
            var next = Math.Max(now, seen + 1);
            if (Interlocked.CompareExchange(ref _last, next, seen) == seen) return (next << NodeBits) | _node;
        }
    }
}
