using System.Runtime.Intrinsics;

namespace Filon.Measure.Attribution;

/// <summary>
/// What each channel's removal would lose, in a chain too large to factorise: g(s) = Σ p(s, t) g(t) outside the channel's states, and
/// what would have been earned from them inside. Sixteen such g are swept together, over only the states from which one can get there.
/// </summary>
internal sealed class LossSweeps(AbsorbingChain chain, (double[] Conversion, double[] Value) backward, double[] visits)
{
    private const int Lanes = LossBatch.Lanes;

    public (double Conversions, double Value)[] Solve(int[][] states)
    {
        var lanes = new List<LossBatch.Lane>();
        var ones = Enumerable.Repeat(1.0, chain.Size).ToArray();
        for (var channel = 0; channel < states.Length; channel++)
        {
            if (states[channel].Length == 0) continue;
            if (states[channel].Length == 1) { lanes.Add(new(channel, states[channel], ones)); continue; }
            lanes.Add(new(channel, states[channel], backward.Conversion));
            lanes.Add(new(channel, states[channel], backward.Value));
        }
        return Losses(states, lanes, Solved(lanes));
    }

    private double[] Solved(List<LossBatch.Lane> lanes)
    {
        var solved = new double[lanes.Count];
        var batches = (lanes.Count + Lanes - 1) / Lanes;
        var reversed = chain.Reversed();
        Parallel.For(0, 2, new ParallelOptions { MaxDegreeOfParallelism = 2 }, half =>
        {
            if (half >= batches) return;
            var batch = new LossBatch(chain, reversed.Row, reversed.From, visits);
            for (var i = half; i < batches; i += 2)
            {
                var count = Math.Min(Lanes, lanes.Count - i * Lanes);
                batch.Solve(lanes.GetRange(i * Lanes, count), solved.AsSpan(i * Lanes, count));
            }
        });
        return solved;
    }

    /// <summary>For a channel in a single state, what is swept is the probability of reaching it.</summary>
    private (double, double)[] Losses(int[][] states, List<LossBatch.Lane> lanes, double[] solved)
    {
        var losses = new (double Conversions, double Value)[states.Length];
        for (var i = 0; i < lanes.Count; i++)
        {
            ref var loss = ref losses[lanes[i].Channel];
            if (states[lanes[i].Channel] is [var only]) loss = (solved[i] * backward.Conversion[only], solved[i] * backward.Value[only]);
            else if (lanes[i].Inside == backward.Conversion) loss.Conversions = solved[i];
            else loss.Value = solved[i];
        }
        return losses;
    }
}
