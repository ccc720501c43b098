using System.Numerics;

namespace Filon.Links.Origins;

/// <summary>A value for every number: where it changes, and to what; 0 outside the ranges.</summary>
internal sealed class Boundaries<T> where T : struct, IBinaryInteger<T>, IMinMaxValue<T>
{
    private readonly List<T> starts = [];
    private readonly List<ushort> values = [];
    private T[] sorted = [];
    private ushort[] answers = [];
    private T? free;

    public int Count => sorted.Length;

    /// <summary>Ranges come in the order of their starts.</summary>
    public void Add(T start, T end, ushort value)
    {
        if (free is { } gap && gap < start) Change(gap, 0);
        Change(start, value);
        free = end == T.MaxValue ? null : end + T.One;
    }

    public void Close()
    {
        if (free is { } gap) Change(gap, 0);
        sorted = [.. starts];
        answers = [.. values];
        starts.Clear();
        values.Clear();
        starts.TrimExcess();
        values.TrimExcess();
    }

    public ushort At(T number)
    {
        var at = Array.BinarySearch(sorted, number);
        if (at < 0) at = ~at - 1;
        return at < 0 ? (ushort)0 : answers[at];
    }

    private void Change(T start, ushort value)
    {
        if (starts.Count > 0 && starts[^1] == start) values[^1] = value;
        else if (starts.Count == 0 || values[^1] != value)
        {
            starts.Add(start);
            values.Add(value);
        }
    }
}
