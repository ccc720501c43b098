using System.Runtime.CompilerServices;
using System.Text;

namespace Filon.Measure.Attribution.Files;

/// <summary>Numbers channel names from 0 in the order in which they are first seen.</summary>
internal sealed class ChannelNames
{
    private readonly List<byte[]> _names = [];
    private (ulong Hash, int Number)[] _slots = new (ulong, int)[256];

    public int Count => _names.Count;

    public string this[int number] => Encoding.UTF8.GetString(_names[number]);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Number(ReadOnlySpan<byte> name)
    {
        var hash = ByteHash.Of(name).First;
        var mask = _slots.Length - 1;
        for (var slot = (int)hash & mask; ; slot = (slot + 1) & mask)
        {
            var (known, number) = _slots[slot];
            if (number == 0) return Append(name, hash, slot);
            if (known == hash && name.SequenceEqual(_names[number - 1])) return number - 1;
        }
    }

    /// <summary>This table's number for each of another's.</summary>
    public int[] Renumber(ChannelNames other) => [.. other._names.Select(name => Number(name))];

    private int Append(ReadOnlySpan<byte> name, ulong hash, int slot)
    {
        _names.Add(name.ToArray());
        _slots[slot] = (hash, _names.Count);
        if (_names.Count * 2 > _slots.Length) Grow();
        return _names.Count - 1;
    }

    private void Grow()
    {
        var old = _slots;
        _slots = new (ulong, int)[old.Length * 2];
        foreach (var entry in old)
        {
            if (entry.Number == 0) continue;
            var slot = (int)entry.Hash & (_slots.Length - 1);
            while (_slots[slot].Number != 0) slot = (slot + 1) & (_slots.Length - 1);
            _slots[slot] = entry;
        }
    }
}
