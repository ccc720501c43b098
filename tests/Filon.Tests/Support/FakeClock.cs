namespace Filon.Tests.Support;

/// <summary>A clock that stands still until it is told to move.</summary>
public sealed class FakeClock(DateTimeOffset now) : TimeProvider
{
    private DateTimeOffset _now = now;

    public FakeClock() : this(new DateTimeOffset(2026, 6, 30, 12, 0, 0, TimeSpan.Zero)) { }

    public override DateTimeOffset GetUtcNow() => _now;

    public void Advance(TimeSpan by) => _now += by;
}
