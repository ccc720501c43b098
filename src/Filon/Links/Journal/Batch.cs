namespace Filon.Links.Journal;

/// <summary>The records that go to the disk together; those who brought them wait together.</summary>
internal sealed class Batch
{
    /// <summary>In bytes: what a burst may wait in memory.</summary>
    public const int Capacity = 1 << 20;

    private readonly byte[] _bytes = new byte[Capacity];
    private TaskCompletionSource<bool> _kept = New();

    public int Length { get; private set; }

    /// <summary>The number of its first record.</summary>
    public long First { get; private set; }

    public long Last { get; private set; }

    public Task<bool> Kept => _kept.Task;

    public ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, Length);

    public bool HasRoomFor(int record) => Length + Frame.Header + record <= Capacity;

    public void Add(ReadOnlySpan<byte> record, uint sum, long number)
    {
        if (Length == 0) First = number;
        Last = number;
        Length += Frame.Write(_bytes.AsSpan(Length), record, sum, number);
    }

    /// <summary>Tells all who wait, and is empty again.</summary>
    public void End(bool kept)
    {
        var waiting = _kept;
        _kept = New();
        Length = 0;
        waiting.TrySetResult(kept);
    }

    private static TaskCompletionSource<bool> New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
