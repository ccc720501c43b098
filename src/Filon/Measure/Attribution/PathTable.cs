using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Filon.Measure.Attribution;

/// <summary>
/// The distinct paths of a population, each with its conversions, their value, and how often it led to nothing.
/// A path is the channels in order; the empty path keeps only its conversions, which nobody can be credited with.
/// </summary>
public sealed class PathTable
{
    private const ulong Mix = 0x9E3779B97F4A7C15;

    private Entry[] _entries = new Entry[64];
    private int[] _steps = new int[256];
    private int _stepCount;

    // the upper half is the hash, the lower 1 + the entry's number
    private ulong[] _slots = new ulong[128];

    private struct Entry
    {
        public int Start, Length;
        public double Conversions, Value, Nulls;
    }

    public int Count { get; private set; }

    /// <summary>One more than the greatest channel number seen.</summary>
    public int Channels { get; private set; }

    public double UnattributedConversions { get; private set; }

    public double UnattributedValue { get; private set; }

    public ReadOnlySpan<int> Path(int index) => _steps.AsSpan(_entries[index].Start, _entries[index].Length);

    public double Conversions(int index) => _entries[index].Conversions;

    public double Value(int index) => _entries[index].Value;

    public double Nulls(int index) => _entries[index].Nulls;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(ReadOnlySpan<int> path, double conversions, double value, double nulls)
    {
        if (path.IsEmpty)
        {
            UnattributedConversions += conversions;
            UnattributedValue += value;
            return;
        }
        var index = Find(path);
        ref var entry = ref _entries[index];
        entry.Conversions += conversions;
        entry.Value += value;
        entry.Nulls += nulls;
    }

    private int Find(ReadOnlySpan<int> path)
    {
        var hash = HashOf(path);
        var mask = _slots.Length - 1;
        for (var slot = (int)(hash >> 32) & mask; ; slot = (slot + 1) & mask)
        {
            var known = _slots[slot];
            if (known == 0) return Append(path, hash, slot);
            if (known >> 32 == hash >> 32 && Path((int)(uint)known - 1).SequenceEqual(path)) return (int)(uint)known - 1;
        }
    }

    private int Append(ReadOnlySpan<int> path, ulong hash, int slot)
    {
        foreach (var channel in path) Channels = Math.Max(Channels, channel + 1);
        if (Count == _entries.Length) Array.Resize(ref _entries, Count * 2);
        if (_stepCount + path.Length > _steps.Length) Array.Resize(ref _steps, Math.Max(_steps.Length * 2, _stepCount + path.Length));
        path.CopyTo(_steps.AsSpan(_stepCount));
        _entries[Count] = new Entry { Start = _stepCount, Length = path.Length };
        _stepCount += path.Length;
        _slots[slot] = hash >> 32 << 32 | (uint)++Count;
        if (Count * 2 > _slots.Length) Grow();
        return Count - 1;
    }

    private void Grow()
    {
        var old = _slots;
        _slots = new ulong[old.Length * 2];
        var mask = _slots.Length - 1;
        foreach (var known in old)
        {
            if (known == 0) continue;
            var slot = (int)(known >> 32) & mask;
            while (_slots[slot] != 0) slot = (slot + 1) & mask;
            _slots[slot] = known;
        }
    }

    private static ulong HashOf(ReadOnlySpan<int> path)
    {
        var hash = (ulong)path.Length;
        foreach (var channel in path) hash = ulong.RotateLeft((hash ^ (uint)channel) * Mix, 29);
        hash *= Mix;
        return hash ^ hash >> 29;
    }
}
