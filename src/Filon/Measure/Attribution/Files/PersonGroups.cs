using System.Runtime.CompilerServices;

namespace Filon.Measure.Attribution.Files;

/// <summary>Puts a partition's touches together by person, each person's in time order, equal times in the order of the file.</summary>
internal sealed class PersonGroups
{
    private TouchRecord[] _read = [], _grouped = [];
    private int[] _personOf = [], _slots = [], _ends = [];
    private ulong[] _persons = [];

    /// <summary>How many persons.</summary>
    public int Count { get; private set; }

    public ReadOnlySpan<TouchRecord> this[int person] => _grouped.AsSpan((person == 0 ? 0 : _ends[person - 1])..(_ends[person]));

    /// <summary>Takes one partition out of each part of the file. Channels are renumbered by part.</summary>
    public void Load(IReadOnlyList<(TouchPartitions Touches, int[] Channels)> parts, int partition)
    {
        var total = parts.Sum(part => part.Touches.CountOf(partition));
        Room(total);
        var at = 0;
        var conversions = 0;
        foreach (var (touches, channels) in parts)
        {
            var part = _read.AsSpan(at, touches.CountOf(partition));
            touches.Take(partition, part);
            foreach (ref var touch in part)
            {
                if (touch.ChannelAndKind >= 0) touch.ChannelAndKind = TouchRecord.Pack(channels[touch.Channel], touch.Kind);
                if (touch.Conversion > 0) touch.Conversion += conversions;
            }
            conversions += touches.Conversions(partition).Count;
            at += part.Length;
        }
        Number(total);
        Scatter(total);
        for (var person = 0; person < Count; person++)
            Sort(_grouped.AsSpan((person == 0 ? 0 : _ends[person - 1])..(_ends[person])));
    }

    private void Room(int touches)
    {
        if (_read.Length < touches)
        {
            var room = touches + touches / 4;
            _read = GC.AllocateUninitializedArray<TouchRecord>(room);
            _grouped = GC.AllocateUninitializedArray<TouchRecord>(room);
            _personOf = GC.AllocateUninitializedArray<int>(room);
            _ends = GC.AllocateUninitializedArray<int>(room);
            _persons = GC.AllocateUninitializedArray<ulong>(room);
            _slots = GC.AllocateUninitializedArray<int>((int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, room * 2)));
        }
        Count = 0;
        Array.Clear(_slots);
    }

    private void Number(int touches)
    {
        var mask = _slots.Length - 1;
        for (var i = 0; i < touches; i++)
        {
            var person = _read[i].Person;
            var slot = (int)person & mask;
            int known;
            while ((known = _slots[slot]) != 0 && _persons[known - 1] != person) slot = (slot + 1) & mask;
            if (known == 0)
            {
                _persons[Count] = person;
                _ends[Count] = 0;
                _slots[slot] = known = ++Count;
            }
            _personOf[i] = known - 1;
            _ends[known - 1]++;
        }
    }

    private void Scatter(int touches)
    {
        var begin = 0;
        for (var person = 0; person < Count; person++)
        {
            var count = _ends[person];
            _ends[person] = begin;
            begin += count;
        }
        for (var i = 0; i < touches; i++) _grouped[_ends[_personOf[i]]++] = _read[i];
    }

    private static void Sort(Span<TouchRecord> touches)
    {
        if (touches.Length > 64) { SortMany(touches); return; }
        for (var i = 1; i < touches.Length; i++)
        {
            var touch = touches[i];
            var at = i;
            for (; at > 0 && touches[at - 1].Time > touch.Time; at--) touches[at] = touches[at - 1];
            touches[at] = touch;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void SortMany(Span<TouchRecord> touches)
    {
        var order = new (long Time, int At)[touches.Length];
        for (var i = 0; i < order.Length; i++) order[i] = (touches[i].Time, i);
        Array.Sort(order);
        var sorted = new TouchRecord[touches.Length];
        for (var i = 0; i < order.Length; i++) sorted[i] = touches[order[i].At];
        sorted.CopyTo(touches);
    }
}
