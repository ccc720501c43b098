using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Filon.Measure.Attribution;

/// <summary>Up to sixteen losses swept together. Keeps its buffers from one batch to the next.</summary>
internal sealed class LossBatch(AbsorbingChain chain, int[] originRow, int[] origins, double[] visits)
{
    public const int Lanes = 16;
    private const double Tolerance = 1e-12;

    private readonly double[] _g = new double[chain.Size * Lanes];
    private readonly ushort[] _fixed = new ushort[chain.Size];
    private readonly bool[] _reached = new bool[chain.Size];
    private readonly List<int> _active = [];
    private readonly double[] _loss = new double[Lanes];
    private readonly double[] _error = new double[Lanes];

    /// <summary>One channel's loss to find: its states, and what is earned from them, by state.</summary>
    internal sealed record Lane(int Channel, int[] States, double[] Inside);

    public void Solve(List<Lane> lanes, Span<double> losses)
    {
        Prepare(lanes);
        do Sweep(lanes);
        while (Moved(lanes.Count));
        _loss.AsSpan(0, lanes.Count).CopyTo(losses);
        Clear();
    }

    private void Prepare(List<Lane> lanes)
    {
        for (var lane = 0; lane < lanes.Count; lane++)
        {
            foreach (var state in lanes[lane].States)
            {
                _fixed[state] |= (ushort)(1 << lane);
                _g[state * Lanes + lane] = lanes[lane].Inside[state];
                Reach(state);
            }
        }
        for (var i = 0; i < _active.Count; i++)
            for (var j = originRow[_active[i]]; j < originRow[_active[i] + 1]; j++) Reach(origins[j]);
        Sort();
    }

    private void Reach(int state)
    {
        if (_reached[state]) return;
        _reached[state] = true;
        _active.Add(state);
    }

    private void Sort()
    {
        if (_active.Count < chain.Size / 16) { _active.Sort(); return; }
        _active.Clear();
        for (var state = 0; state < chain.Size; state++)
            if (_reached[state]) _active.Add(state);
    }

    /// <summary>
    /// One sweep. What it moved, weighed by the visits, is at least what is still missing from the losses: the rest can only arrive
    /// through what moved, and no state is visited more often than with all channels present.
    /// </summary>
    private void Sweep(List<Lane> lanes)
    {
        Vector256<double> l0 = default, l1 = default, l2 = default, l3 = default, e0 = default, e1 = default, e2 = default, e3 = default;
        ref var g = ref MemoryMarshal.GetArrayDataReference(_g);
        foreach (var state in CollectionsMarshal.AsSpan(_active))
        {
            Vector256<double> a0 = default, a1 = default, a2 = default, a3 = default;
            for (var i = chain.Row[state]; i < chain.Row[state + 1]; i++)
            {
                var p = Vector256.Create(chain.Probability[i]);
                var to = (nuint)(chain.To[i] * Lanes);
                a0 += p * Vector256.LoadUnsafe(ref g, to);
                a1 += p * Vector256.LoadUnsafe(ref g, to + 4);
                a2 += p * Vector256.LoadUnsafe(ref g, to + 8);
                a3 += p * Vector256.LoadUnsafe(ref g, to + 12);
            }
            var at = (nuint)(state * Lanes);
            Vector256<double> o0 = Vector256.LoadUnsafe(ref g, at), o1 = Vector256.LoadUnsafe(ref g, at + 4);
            Vector256<double> o2 = Vector256.LoadUnsafe(ref g, at + 8), o3 = Vector256.LoadUnsafe(ref g, at + 12);
            a0.StoreUnsafe(ref g, at);
            a1.StoreUnsafe(ref g, at + 4);
            a2.StoreUnsafe(ref g, at + 8);
            a3.StoreUnsafe(ref g, at + 12);
            if (_fixed[state] != 0)
            {
                Restore(lanes, state);
                a0 = Vector256.LoadUnsafe(ref g, at);
                a1 = Vector256.LoadUnsafe(ref g, at + 4);
                a2 = Vector256.LoadUnsafe(ref g, at + 8);
                a3 = Vector256.LoadUnsafe(ref g, at + 12);
            }
            var visited = Vector256.Create(visits[state]);
            e0 += visited * (a0 - o0);
            e1 += visited * (a1 - o1);
            e2 += visited * (a2 - o2);
            e3 += visited * (a3 - o3);
            var starts = Vector256.Create(chain.Start[state]);
            l0 += starts * a0;
            l1 += starts * a1;
            l2 += starts * a2;
            l3 += starts * a3;
        }
        Store(_loss, l0, l1, l2, l3);
        Store(_error, e0, e1, e2, e3);
    }

    private static void Store(double[] to, Vector256<double> a, Vector256<double> b, Vector256<double> c, Vector256<double> d)
    {
        a.CopyTo(to, 0);
        b.CopyTo(to, 4);
        c.CopyTo(to, 8);
        d.CopyTo(to, 12);
    }

    private void Restore(List<Lane> lanes, int state)
    {
        for (int bits = _fixed[state]; bits != 0; bits &= bits - 1)
        {
            var lane = BitOperations.TrailingZeroCount(bits);
            _g[state * Lanes + lane] = lanes[lane].Inside[state];
        }
    }

    private bool Moved(int lanes)
    {
        for (var lane = 0; lane < lanes; lane++)
            if (_error[lane] > Tolerance * _loss[lane]) return true;
        return false;
    }

    private void Clear()
    {
        foreach (var state in _active)
        {
            _g.AsSpan(state * Lanes, Lanes).Clear();
            _fixed[state] = 0;
            _reached[state] = false;
        }
        _active.Clear();
    }
}
