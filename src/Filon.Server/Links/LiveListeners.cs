namespace Filon.Server.Links;

/// <summary>How many look on as hits come in: each asks the database once a second, so there is a bound.</summary>
public sealed class LiveListeners
{
    public const int Most = 200;

    private int _now;

    /// <returns>Null where there are too many; else what ends the listening when it is disposed.</returns>
    public IDisposable? Enter()
    {
        if (Interlocked.Increment(ref _now) <= Most) return new Seat(this);
        Interlocked.Decrement(ref _now);
        return null;
    }

    private sealed class Seat(LiveListeners listeners) : IDisposable
    {
        private int _left;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _left, 1) == 0) Interlocked.Decrement(ref listeners._now);
        }
    }
}
