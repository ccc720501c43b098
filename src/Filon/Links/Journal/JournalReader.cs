namespace Filon.Links.Journal;

/// <summary>Reads the records of a journal in order, each checked. It ends where the next one is not whole.</summary>
internal sealed class JournalReader(IReadOnlyList<Segment> segments, LatestTexts texts, long after)
{
    private readonly byte[] _chunk = new byte[1 << 16];
    private Segment? _segment;
    private long _number = after;
    private int _at, _chunkAt, _chunkLength;

    /// <summary>The next hits, at most so many, none behind this record.</summary>
    public IEnumerable<KeptHit> Read(long until, int most)
    {
        for (var count = 0; count < most && _number < until && Next() is { } hit; count++) yield return hit;
    }

    /// <summary>Goes to the end of what is whole, and has the next record written there.</summary>
    /// <returns>The number of the last whole record.</returns>
    public long FindEnd()
    {
        while (Next() is not null) { }
        _segment?.ContinueAt(_at);
        return _number;
    }

    private KeptHit? Next()
    {
        if (_segment is null && !Enter()) return null;
        var record = Frame.Read(Look(), _number + 1);
        if (record.IsEmpty)
        {
            _chunkLength = 0; // it may have been written since
            record = Frame.Read(Look(), _number + 1);
        }

        if (record.IsEmpty)
        {
            // the rest of a segment stays empty where a batch did not fit: its record is then the first of another
            if (!Enter()) return null;
            record = Frame.Read(Look(), _number + 1);
            if (record.IsEmpty) return null;
        }

        _number++;
        _at += Frame.Header + record.Length;
        return HitRecord.Read(record, _number, texts);
    }

    /// <summary>Goes to the segment that begins with the next record, or, at first, to the one that holds it.</summary>
    private bool Enter()
    {
        var begun = segments.Where(segment => segment.First > 0);
        var next = _segment is null
            ? begun.Where(segment => segment.First <= _number + 1).MaxBy(segment => segment.First) ?? begun.MinBy(segment => segment.First)
            : begun.FirstOrDefault(segment => segment.First == _number + 1 && segment != _segment);
        if (next is null) return false;
        var wanted = Math.Max(_number, next.First - 1);
        (_segment, _at, _chunkLength) = (next, Segment.Header, 0);
        for (_number = next.First - 1; _number < wanted;)
        {
            var record = Frame.Read(Look(), _number + 1);
            if (record.IsEmpty) return true; // what the database has and the disk has not: nothing comes after it
            _number++;
            _at += Frame.Header + record.Length;
        }

        return true;
    }

    /// <summary>The bytes from here on, as many as a record may take.</summary>
    private ReadOnlySpan<byte> Look()
    {
        var have = _chunkAt + _chunkLength - _at;
        if (_chunkLength == 0 || _at < _chunkAt || have < Frame.Header + HitRecord.Longest)
        {
            _chunkAt = _at;
            _chunkLength = _segment!.Read(_chunk, _at);
        }

        return _chunk.AsSpan(_at - _chunkAt, _chunkAt + _chunkLength - _at);
    }
}
