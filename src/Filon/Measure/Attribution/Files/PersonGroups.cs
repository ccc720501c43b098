using System.Runtime.CompilerServices;

namespace Filon.Measure.Attribution.Files;

/// <summary>Puts a partition's touches together by person, each person's in time order, equal times in the order of the file.</summary>
internal sealed class PersonGroups
{
    private TouchRecord[] _grouped = [];
    private int[] _personOf = [], _slots = [], _ends = [];
    private ulong[] _persons = [];

    /// <summary>How many persons.</summary>
    public int Count { get; private set; }

    public ReadOnlySpan<TouchRecord> this[int person] => _grouped.AsSpan((person == 0 ? 0 : _ends[person - 1])..(_ends[person]));

    /// <summary>Takes one partition out of each part of the file. Channels are renumbered by part.</summary>
    public void Load(IReadOnlyList<(TouchPartitions Touches, int[] Channels)> parts, int partition)
    {
        Room(parts.Sum(part => part.Touches.CountOf(partition)));
        var at = 0;
        foreach (var (touches, _) in parts)
            foreach (var chunk in touches.Chunks(partition))
                at = Number(chunk, at);
        Begin();
        at = 0;
        var conversions = 0;
        foreach (var (touches, channels) in parts)
        {
            foreach (var chunk in touches.Chunks(partition)) at = Scatter(chunk, at, channels, conversions);
            conversions += touches.Conversions(partition).Count;
            touches.Forget(partition);
        }
        for (var person = 0; person < Count; person++)
            Sort(_grouped.AsSpan((person == 0 ? 0 : _ends[person - 1])..(_ends[person])));
    }

    private void Room(int touches)
    {
        if (_grouped.Length < touches)
        {
            var room = touches + touches / 4;
            _grouped = GC.AllocateUninitializedArray<TouchRecord>(room);
            _personOf = GC.AllocateUninitializedArray<int>(room);
            _ends = GC.AllocateUninitializedArray<int>(room);
            _persons = GC.AllocateUninitializedArray<ulong>(room);
            _slots = GC.AllocateUninitializedArray<int>((int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, room * 2)));
        }
        Count = 0;
        Array.Clear(_slots);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Number(ReadOnlySpan<TouchRecord> touches, int at)
    {
        var (slots, persons, ends, personOf) = (_slots, _persons, _ends, _personOf);
        var mask = slots.Length - 1;
        foreach (ref readonly var touch in touches)
        {
            var person = touch.Person;
            var slot = (int)person & mask;
            int known;
            while ((known = slots[slot]) != 0 && persons[known - 1] != person) slot = (slot + 1) & mask;
            if (known == 0)
            {
                persons[Count] = person;
                ends[Count] = 0;
                slots[slot] = known = ++Count;
            }
            personOf[at++] = known - 1;
            ends[known - 1]++;
        }
        return at;
    }

    /// <summary>From counts to where each person's touches begin; scattering them moves it to where they end.</summary>
    private void Begin()
    {
        var begin = 0;
        for (var person = 0; person < Count; person++) (_ends[person], begin) = (begin, begin + _ends[person]);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Scatter(ReadOnlySpan<TouchRecord> touches, int at, int[] channels, int conversions)
    {
        foreach (ref readonly var touch in touches)
        {
            ref var place = ref _grouped[_ends[_personOf[at++]]++];
            place = touch;
            if (touch.ChannelAndKind >= 0) place.ChannelAndKind = TouchRecord.Pack(channels[touch.Channel], touch.Kind);
            if (touch.Conversion > 0) place.Conversion += conversions;
        }
        return at;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
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
