namespace Filon.Links.Journal;

/// <summary>The records that go to the disk together; those who brought them wait together.</summary>
internal sealed class Batch
{
    /// <summary>In bytes: what a burst may wait in memory.</summary>
    public const int Capacity = 1 << 20;

    private readonly byte[] _bytes = new byte[Capacity];
    private TaskCompletionSource<bool> _kept = new();

    public int Length { get; private set; }

    /// <summary>The number of its first record.</summary>
    public long First { get; private set; }

    public long Last { get; private set; }

    public ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, Length);

    public bool HasRoomFor(int record) => Length + Frame.Header + record <= Capacity;

    /// <returns>True once it is on the disk.</returns>
    public Task<bool> Add(ReadOnlySpan<byte> record, uint sum, long number)
    {
        if (Length == 0) First = number;
        Last = number;
        Length += Frame.Write(_bytes.AsSpan(Length), record, sum, number);
        return _kept.Task;
    }

    /// <summary>What waits for the disk at the same time as the records that are there.</summary>
    public Task<bool> After => _kept.Task;

    /// <summary>Forgets its records.</summary>
    /// <returns>What tells all who wait for them, one after the other: waking a thread for each costs more than what it does then.</returns>
    public TaskCompletionSource<bool> Empty()
    {
        var kept = _kept;
        (_kept, Length) = (new(), 0);
        return kept;
    }
}
