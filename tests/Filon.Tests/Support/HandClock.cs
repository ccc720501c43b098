using System.Threading.Channels;

namespace Filon.Tests.Support;

/// <summary>A clock moved by hand, whose timers go off when a test says so, and that tells when somebody looks at it: no test waits for real time.</summary>
public sealed class HandClock : TimeProvider
{
    private readonly Channel<HandTimer> _timers = Channel.CreateUnbounded<HandTimer>();
    private DateTimeOffset _now = new(2026, 6, 30, 12, 0, 0, TimeSpan.Zero);

    /// <summary>Done each time somebody asks for the date.</summary>
    public Action? Looked { get; set; }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        Looked?.Invoke();
        return _now;
    }

    public override long GetTimestamp() => _now.UtcTicks;

    public void Advance(TimeSpan by) => _now += by;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new HandTimer(() => callback(state), dueTime);
        _timers.Writer.TryWrite(timer);
        return timer;
    }

    /// <summary>The next timer that somebody set, or will set.</summary>
    public async Task<HandTimer> TimerAsync() => await _timers.Reader.ReadAsync();

    public bool NobodyWaits => !_timers.Reader.TryPeek(out _);
}
