namespace Filon.Links.Journal;

/// <summary>
/// Keeps hits on this node's disk before they are answered, in the order they came. Everything that waits goes to the disk together, so one wait for
/// the disk serves all who came during the one before (group commit). A fold takes the records into the database and hands their segments back.
/// </summary>
/// <remarks>Memory is bounded: two batches of <see cref="Batch.Capacity"/>. Whoever comes when both are full waits: slower, never lossy.</remarks>
public sealed class ClickJournal : IDisposable, IThreadPoolWorkItem
{
    [ThreadStatic]
    private static byte[]? scratch;

    private readonly object _gate = new();
    private readonly JournalFolder _folder;
    private readonly List<Segment> _segments;
    private readonly LatestTexts _texts = new();
    private Batch _open = new(), _written = new();
    private bool _writing, _ended;
    private long _last;
    private long _safe;

    private ClickJournal(JournalFolder folder, List<Segment> segments, long last) =>
        (_folder, _segments, _last, _safe) = (folder, segments, last, last);

    public string Name => _folder.Name;

    /// <summary>The number of the last record that is on the disk.</summary>
    public long Safe => Volatile.Read(ref _safe);

    /// <summary>What the disk last refused; null while it takes records.</summary>
    public string? Refused { get; private set; }

    /// <summary>Opens the journal where it ended. After a crash that is its last whole record: the one behind it was never answered.</summary>
    /// <param name="folded">Up to which record the database has it.</param>
    public static ClickJournal Open(JournalFolder folder, long folded)
    {
        var segments = folder.Segments().ToList();
        foreach (var broken in segments.Where(segment => segment.First < 0).ToList())
        {
            // it was being made when the machine stopped: it never had a record
            segments.Remove(broken);
            broken.Dispose();
            File.Delete(broken.Path);
        }

        var end = new JournalReader(segments, new(), folded).FindEnd();
        if (end >= folded) return new(folder, segments, end);
        // the database is ahead of this disk, which was put back to an earlier day: no number is given twice
        foreach (var segment in segments) segment.Begin(0);
        return new(folder, segments, folded);
    }

    /// <returns>True once the hit is on the disk; false where the disk refuses it.</returns>
    public Task<bool> KeepAsync(KeptHit hit)
    {
        var bytes = scratch ??= new byte[HitRecord.Longest];
        var record = bytes.AsSpan(0, HitRecord.Write(bytes, hit));
        var sum = Frame.Sum(record);
        lock (_gate)
        {
            if (_ended) return Task.FromResult(false);
            if (!_open.HasRoomFor(record.Length)) return KeepLaterAsync(hit, _open.After);
            if (!_writing) QueueWrite();
            return _open.Add(record, sum, ++_last);
        }
    }

    private async Task<bool> KeepLaterAsync(KeptHit hit, Task before)
    {
        await before;
        return await KeepAsync(hit);
    }

    /// <summary>A reader of what comes after this record.</summary>
    internal JournalReader ReadAfter(long number)
    {
        lock (_segments) return new([.. _segments], _texts, number);
    }

    /// <summary>Records up to this one are in the database: their segments may be used again. Keeps one ready.</summary>
    public void Release(long folded)
    {
        lock (_segments)
        {
            var used = _segments.Where(segment => segment.First > 0).OrderBy(segment => segment.First).ToList();
            for (var at = 0; at + 1 < used.Count && used[at + 1].First <= folded + 1; at++) used[at].Begin(0);
            var free = _segments.Where(segment => segment.First == 0).ToList();
            foreach (var spare in free.Skip(2))
            {
                _segments.Remove(spare);
                spare.Dispose();
                File.Delete(spare.Path);
            }

            if (free.Count == 0) TryPrepare();
        }
    }

    /// <summary>
    /// Writes over what is left of hits that are in the database, where no other waits: what is erased there must not stand here.
    /// </summary>
    /// <returns>False where a hit waits, or the disk refuses: another time.</returns>
    public bool TryWipe(long folded)
    {
        lock (_gate)
        {
            if (_writing || _last != folded || _open.Length > 0) return false;
            try
            {
                lock (_segments) _segments.ForEach(segment => segment.Wipe());
                return true;
            }
            catch (IOException)
            {
                return false;
            }
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _ended = true;
            while (_writing) Monitor.Wait(_gate);
        }

        foreach (var segment in _segments) segment.Dispose();
        _folder.Dispose();
    }

    /// <summary>Comes behind all that waits for a thread of the pool: the requests among it go to the disk with these.</summary>
    private void QueueWrite()
    {
        _writing = true;
        ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
    }

    void IThreadPoolWorkItem.Execute()
    {
        lock (_gate) (_open, _written) = (_written, _open);
        var kept = TryWrite(_written);
        TaskCompletionSource<bool> waiting;
        TaskCompletionSource<bool>? refused = null;
        lock (_gate)
        {
            if (kept) Volatile.Write(ref _safe, _written.Last);
            else (_last, refused) = (_safe, _open.Empty()); // their numbers are given again: the records on the disk have no gap
            waiting = _written.Empty();
            _writing = false;
            if (_open.Length > 0) QueueWrite();
            else if (_ended) Monitor.Pulse(_gate);
        }

        waiting.SetResult(kept);
        refused?.SetResult(false);
    }

    private bool TryWrite(Batch batch)
    {
        try
        {
            SegmentFor(batch).Append(batch.Bytes);
            Refused = null;
            return true;
        }
        catch (IOException exception)
        {
            Refused = exception.Message;
            return false;
        }
    }

    private Segment SegmentFor(Batch batch)
    {
        lock (_segments)
        {
            var current = _segments.MaxBy(segment => segment.First);
            if (current is { First: > 0 } && current.HasRoomFor(batch.Length)) return current;
            var next = _segments.FirstOrDefault(segment => segment.First == 0) ?? Prepare();
            next.Begin(batch.First);
            return next;
        }
    }

    private Segment Prepare()
    {
        var segment = Segment.Create(_folder.NewSegment());
        _segments.Add(segment);
        return segment;
    }

    private void TryPrepare()
    {
        try
        {
            Prepare();
        }
        catch (IOException)
        {
            // the disk is full: the next hit that needs a segment says so
        }
    }
}
