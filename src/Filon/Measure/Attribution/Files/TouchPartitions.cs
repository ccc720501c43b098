using System.Runtime.CompilerServices;

namespace Filon.Measure.Attribution.Files;

/// <summary>
/// The touches of one part of a file, dealt out by person so that each partition can be grouped in a processor's own cache.
/// Beyond a number of touches, full chunks go to a temporary file. Within a partition the order of the file is kept.
/// </summary>
internal sealed class TouchPartitions(int mostInMemory) : IDisposable
{
    public const int Count = 256;
    private const int Chunk = 4096;
    private const int FirstChunk = 32;

    private readonly TouchRecord[][] _current = NewChunks();
    private readonly int[] _filled = new int[Count];
    private readonly List<TouchRecord[]>[] _full = Lists<TouchRecord[]>();
    private readonly List<(double Conversions, double Value)>[] _conversions = Lists<(double, double)>();
    private readonly Stack<TouchRecord[]> _spare = new();
    private SpillFile? _spilled;
    private int _fullChunks;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(in TouchRecord record, int partition)
    {
        var chunk = _current[partition];
        var at = _filled[partition];
        chunk[at] = record;
        _filled[partition] = ++at;
        if (at == chunk.Length) Full(partition);
    }

    /// <summary>What a record of this partition says of its conversion.</summary>
    public int AddConversion(int partition, double conversions, double value)
    {
        _conversions[partition].Add((conversions, value));
        return _conversions[partition].Count;
    }

    public IReadOnlyList<(double Conversions, double Value)> Conversions(int partition) => _conversions[partition];

    public int CountOf(int partition) =>
        (_spilled?.CountOf(partition) ?? 0) + _full[partition].Count * Chunk + _filled[partition];

    /// <summary>A partition's touches, in the order of the file.</summary>
    public IEnumerable<ArraySegment<TouchRecord>> Chunks(int partition)
    {
        foreach (var chunk in _spilled?.Read(partition) ?? []) yield return chunk;
        foreach (var chunk in _full[partition]) yield return chunk;
        yield return new(_current[partition], 0, _filled[partition]);
    }

    /// <summary>Lets go of a partition's touches.</summary>
    public void Forget(int partition)
    {
        _full[partition].Clear();
        _current[partition] = [];
        _filled[partition] = 0;
    }

    public void Dispose() => _spilled?.Dispose();

    private void Full(int partition)
    {
        if (_current[partition].Length < Chunk)
        {
            Array.Resize(ref _current[partition], Math.Min(Chunk, _current[partition].Length * 4));
            return;
        }
        _full[partition].Add(_current[partition]);
        _fullChunks++;
        if ((long)_fullChunks * Chunk > mostInMemory) Spill();
        _current[partition] = _spare.TryPop(out var spare) ? spare : GC.AllocateUninitializedArray<TouchRecord>(Chunk);
        _filled[partition] = 0;
    }

    private void Spill()
    {
        _spilled ??= new SpillFile();
        for (var partition = 0; partition < Count; partition++)
        {
            foreach (var chunk in _full[partition])
            {
                _spilled.Append(partition, chunk);
                _spare.Push(chunk);
            }
            _full[partition].Clear();
        }
        _fullChunks = 0;
    }

    private static TouchRecord[][] NewChunks()
    {
        var chunks = new TouchRecord[Count][];
        for (var i = 0; i < Count; i++) chunks[i] = new TouchRecord[FirstChunk];
        return chunks;
    }

    private static List<T>[] Lists<T>()
    {
        var lists = new List<T>[Count];
        for (var i = 0; i < Count; i++) lists[i] = [];
        return lists;
    }
}
