using System.Runtime.InteropServices;

namespace Filon.Measure.Attribution;

/// <summary>
/// The distinct paths of a population, each with its conversions, their value, and how often it led to nothing.
/// A path is the channels in order; the empty path keeps only its conversions, which nobody can be credited with.
/// </summary>
public sealed class PathTable
{
    private const ulong Mix = 0x9E3779B97F4A7C15;

    private readonly List<Entry> _entries = [];
    private readonly List<int> _steps = [];
    private int[] _slots = new int[1024];

    private struct Entry
    {
        public int Start, Length;
        public uint Hash;
        public double Conversions, Value, Nulls;
    }

    public int Count => _entries.Count;

    /// <summary>One more than the greatest channel number seen.</summary>
    public int Channels { get; private set; }

    public double UnattributedConversions { get; private set; }

    public double UnattributedValue { get; private set; }

    public ReadOnlySpan<int> Path(int index) =>
        CollectionsMarshal.AsSpan(_steps).Slice(_entries[index].Start, _entries[index].Length);

    public double Conversions(int index) => CollectionsMarshal.AsSpan(_entries)[index].Conversions;

    public double Value(int index) => CollectionsMarshal.AsSpan(_entries)[index].Value;

    public double Nulls(int index) => CollectionsMarshal.AsSpan(_entries)[index].Nulls;

    public void Add(ReadOnlySpan<int> path, double conversions, double value, double nulls)
    {
        if (path.IsEmpty)
        {
            UnattributedConversions += conversions;
            UnattributedValue += value;
            return;
        }
        var index = Find(path);
        ref var entry = ref CollectionsMarshal.AsSpan(_entries)[index];
        entry.Conversions += conversions;
        entry.Value += value;
        entry.Nulls += nulls;
    }

    /// <summary>Adds all of another table's paths, their channels renumbered.</summary>
    public void Add(PathTable other, ReadOnlySpan<int> renumbered)
    {
        UnattributedConversions += other.UnattributedConversions;
        UnattributedValue += other.UnattributedValue;
        var steps = new int[16];
        for (var i = 0; i < other.Count; i++)
        {
            var path = other.Path(i);
            if (steps.Length < path.Length) steps = new int[path.Length * 2];
            for (var j = 0; j < path.Length; j++) steps[j] = renumbered[path[j]];
            Add(steps.AsSpan(0, path.Length), other.Conversions(i), other.Value(i), other.Nulls(i));
        }
    }

    private int Find(ReadOnlySpan<int> path)
    {
        var hash = HashOf(path);
        var mask = _slots.Length - 1;
        var entries = CollectionsMarshal.AsSpan(_entries);
        for (var slot = (int)hash & mask; ; slot = (slot + 1) & mask)
        {
            var index = _slots[slot] - 1;
            if (index < 0) return Append(path, hash, slot);
            if (entries[index].Hash == hash && Path(index).SequenceEqual(path)) return index;
        }
    }

    private int Append(ReadOnlySpan<int> path, uint hash, int slot)
    {
        foreach (var channel in path) Channels = Math.Max(Channels, channel + 1);
        _entries.Add(new Entry { Start = _steps.Count, Length = path.Length, Hash = hash });
        _steps.AddRange(path);
        _slots[slot] = _entries.Count;
        if (_entries.Count * 2 > _slots.Length) Grow();
        return _entries.Count - 1;
    }

    private void Grow()
    {
        _slots = new int[_slots.Length * 2];
        var mask = _slots.Length - 1;
        for (var i = 0; i < _entries.Count; i++)
        {
            var slot = (int)_entries[i].Hash & mask;
            while (_slots[slot] != 0) slot = (slot + 1) & mask;
            _slots[slot] = i + 1;
        }
    }

    private static uint HashOf(ReadOnlySpan<int> path)
    {
        var hash = (ulong)path.Length;
        foreach (var channel in path) hash = ulong.RotateLeft((hash ^ (uint)channel) * Mix, 29);
        return (uint)((hash * Mix) >> 32);
    }
}
