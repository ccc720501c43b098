namespace Filon.Links.Journal;

/// <summary>The records that go to the disk together; those who brought them wait together.</summary>
internal sealed class Batch
{
    /// <summary>In bytes: what a burst may wait in memory.</summary>
    public const int Capacity = 1 << 20;

    private readonly byte[] _bytes = new byte[Capacity];
    private Waiting[] _waiting = New();
    private int _records;

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
        return _waiting[_records++ % _waiting.Length].Kept;
    }

    /// <summary>What waits for the disk at the same time as the records that are there.</summary>
    public Task<bool> After => _waiting[0].Kept;

    /// <summary>Tells all who wait, and is empty again.</summary>
    public void End(bool kept)
    {
        var waiting = _waiting;
        _waiting = New();
        Length = _records = 0;
        foreach (var some in waiting) some.Tell(kept);
    }

    private static Waiting[] New() => [.. Enumerable.Range(0, Environment.ProcessorCount).Select(_ => new Waiting())];

    /// <summary>Those of a batch who go on one after the other on one thread: waking a thread for each costs more than what it does then.</summary>
    private sealed class Waiting : IThreadPoolWorkItem
    {
        private readonly TaskCompletionSource<bool> _told = new();
        private bool _kept;

        public Task<bool> Kept => _told.Task;

        public void Tell(bool kept)
        {
            _kept = kept;
            ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
        }

        public void Execute() => _told.SetResult(_kept);
    }
}
