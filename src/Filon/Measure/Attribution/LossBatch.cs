using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Filon.Measure.Attribution;

/// <summary>
/// Up to sixteen channels' losses swept together. What is swept is how often a path comes back to each state after having been in one
/// of the channel's: d(t) = Σ d(s) p(s, t), where d is the visits themselves in the channel's own states. Visits less returns are first
/// arrivals, and what they would have earned is the loss. Keeps its buffers from one batch to the next.
/// </summary>
internal sealed class LossBatch(AbsorbingChain chain, (int[] Row, int[] From, double[] Probability) arriving, LossBatch.Known known)
{
    public const int Lanes = 16;
    private const double Tolerance = 1e-12;
    private const int MostSweeps = 1_000_000;

    private readonly double[] _returns = new double[chain.Size * Lanes];
    private readonly ushort[] _own = new ushort[chain.Size];
    private readonly bool[] _before = new bool[chain.Size], _after = new bool[chain.Size];
    private readonly List<int> _active = [], _reached = [];
    private readonly double[] _error = new double[Lanes], _row = new double[Lanes];

    /// <summary>By state: the visits of a path from the start, and the conversions and value expected from there.</summary>
    internal sealed record Known(double[] Visits, double[] Conversions, double[] Value);

    /// <param name="channels">The states of each channel.</param>
    /// <param name="losses">What each channel's removal would lose.</param>
    public void Solve(ReadOnlySpan<int[]> channels, Span<(double Conversions, double Value)> losses)
    {
        for (var lane = 0; lane < channels.Length; lane++)
        {
            foreach (var state in channels[lane])
            {
                _own[state] |= (ushort)(1 << lane);
                _returns[state * Lanes + lane] = known.Visits[state];
            }
        }
        Activate(channels);
        for (var sweep = 0; sweep < MostSweeps; sweep++)
        {
            losses.Clear();
            Sweep(losses);
            if (!Moving(losses)) break;
        }
        Clear();
    }

    /// <summary>Only where one can both come from the channels' states and get back to them is anything to sweep.</summary>
    private void Activate(ReadOnlySpan<int[]> channels)
    {
        Reach(channels, _after, chain.Row, chain.To);
        foreach (var state in _reached) _active.Add(state);
        Reach(channels, _before, arriving.Row, arriving.From);
        _active.RemoveAll(state => !_before[state] && Forget(state));
        foreach (var state in _reached)
            if (!_after[state]) _before[state] = false;
        _active.Sort((one, other) => other.CompareTo(one));
    }

    private bool Forget(int state)
    {
        _after[state] = false;
        return true;
    }

    private void Reach(ReadOnlySpan<int[]> channels, bool[] seen, int[] row, int[] next)
    {
        _reached.Clear();
        foreach (var states in channels)
            foreach (var state in states) See(state);
        for (var i = 0; i < _reached.Count; i++)
            for (var j = row[_reached[i]]; j < row[_reached[i] + 1]; j++) See(next[j]);

        void See(int state)
        {
            if (seen[state]) return;
            seen[state] = true;
            _reached.Add(state);
        }
    }

    /// <summary>
    /// One sweep. What it moved, weighed by what can still be earned from there, is at least what is still wrong with the losses: the rest
    /// can only arrive through what moved.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Sweep(Span<(double Conversions, double Value)> losses)
    {
        Vector512<double> error0 = default, error1 = default;
        ref var returns = ref MemoryMarshal.GetArrayDataReference(_returns);
        foreach (var state in CollectionsMarshal.AsSpan(_active))
        {
            Vector512<double> sum0 = default, sum1 = default;
            for (var i = arriving.Row[state]; i < arriving.Row[state + 1]; i++)
            {
                var probability = Vector512.Create(arriving.Probability[i]);
                var from = (nuint)(arriving.From[i] * Lanes);
                sum0 = Vector512.FusedMultiplyAdd(probability, Vector512.LoadUnsafe(ref returns, from), sum0);
                sum1 = Vector512.FusedMultiplyAdd(probability, Vector512.LoadUnsafe(ref returns, from + 8), sum1);
            }
            if (_own[state] != 0) Arrive(state, ref sum0, ref sum1, losses);
            var at = (nuint)(state * Lanes);
            var worth = Vector512.Create(known.Conversions[state]);
            error0 += worth * (sum0 - Vector512.LoadUnsafe(ref returns, at));
            error1 += worth * (sum1 - Vector512.LoadUnsafe(ref returns, at + 8));
            sum0.StoreUnsafe(ref returns, at);
            sum1.StoreUnsafe(ref returns, at + 8);
        }
        error0.CopyTo(_error, 0);
        error1.CopyTo(_error, 8);
    }

    /// <summary>In a channel's own state: counts what its first arrivals would have earned, and lets all its visits go on from there.</summary>
    private void Arrive(int state, ref Vector512<double> sum0, ref Vector512<double> sum1, Span<(double Conversions, double Value)> losses)
    {
        sum0.CopyTo(_row, 0);
        sum1.CopyTo(_row, 8);
        for (int bits = _own[state]; bits != 0; bits &= bits - 1)
        {
            var lane = BitOperations.TrailingZeroCount(bits);
            var arrivals = known.Visits[state] - _row[lane];
            losses[lane].Conversions += arrivals * known.Conversions[state];
            losses[lane].Value += arrivals * known.Value[state];
            _row[lane] = known.Visits[state];
        }
        sum0 = Vector512.Create(_row, 0);
        sum1 = Vector512.Create(_row, 8);
    }

    private bool Moving(ReadOnlySpan<(double Conversions, double Value)> losses)
    {
        for (var lane = 0; lane < losses.Length; lane++)
            if (_error[lane] > Tolerance * losses[lane].Conversions) return true;
        return false;
    }

    private void Clear()
    {
        foreach (var state in _active)
        {
            _returns.AsSpan(state * Lanes, Lanes).Clear();
            (_own[state], _before[state], _after[state]) = (0, false, false);
        }
        _active.Clear();
    }
}
