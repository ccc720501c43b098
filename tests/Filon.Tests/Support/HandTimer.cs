namespace Filon.Tests.Support;

/// <summary>A timer that goes off when a test says so.</summary>
public sealed class HandTimer(Action callback, TimeSpan due) : ITimer
{
    public TimeSpan Due => due;

    public void GoOff() => callback();

    public bool Change(TimeSpan dueTime, TimeSpan period) => true;

    public void Dispose() { }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
