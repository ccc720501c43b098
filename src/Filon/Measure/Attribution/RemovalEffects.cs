namespace Filon.Measure.Attribution;

/// <summary>
/// Solves what each channel's removal would lose. A loss is computed as such, never as a difference of two probabilities,
/// so that the rarest channel's effect is as exact as the largest's. Small chains are factorised; large ones are swept,
/// sixteen channels at a time.
/// </summary>
internal sealed class RemovalEffects(AbsorbingChain chain, MarkovChain source)
{
    private const int AlwaysFactorised = 128;
    private const int LargestFactorised = 4096;

    internal sealed record Effects(double ConversionProbability, double ExpectedValue, double[] Conversions, double[] Value);

    public Effects Solve()
    {
        var states = StatesOfChannels();
        if (chain.Size <= AlwaysFactorised) return Factorised(states);
        var sweeps = new Sweeps(chain);
        return sweeps.TryBackward(SweepsWorthTrying(states), out var backward)
            ? Swept(states, backward, sweeps.Visits())
            : Factorised(states);
    }

    public Effects Factorised() => Factorised(StatesOfChannels());

    public Effects Swept()
    {
        var sweeps = new Sweeps(chain);
        sweeps.TryBackward(int.MaxValue, out var backward);
        return Swept(StatesOfChannels(), backward, sweeps.Visits());
    }

    private Effects Swept(int[][] states, (double[] Conversion, double[] Value) backward, double[] visits)
    {
        var losses = LossSweeps.Solve(chain, new(visits, backward.Conversion, backward.Value), states);
        return Relative(Inner(chain.Start, backward.Conversion), Inner(chain.Start, backward.Value), losses);
    }

    private Effects Factorised(int[][] states)
    {
        var solved = new FactorisedChain(chain);
        var losses = new (double, double)[states.Length];
        for (var channel = 0; channel < states.Length; channel++) losses[channel] = solved.Loss(states[channel]);
        return Relative(solved.ConversionProbability, solved.ExpectedValue, losses);
    }

    private static Effects Relative(double probability, double value, (double Conversions, double Value)[] losses) => new(
        probability, value,
        [.. losses.Select(loss => probability > 0 ? loss.Conversions / probability : 0)],
        [.. losses.Select(loss => value > 0 ? loss.Value / value : 0)]);

    /// <summary>Beyond so many sweeps a factorisation is cheaper; where it would not fit, sweeps go on for as long as they must.</summary>
    private int SweepsWorthTrying(int[][] states)
    {
        if (chain.Size > LargestFactorised) return int.MaxValue;
        var batches = Math.Max(1, states.Length / LossBatch.Lanes);
        var factorised = 2.0 * chain.Size * chain.Size * chain.Size
            + states.Sum(members => 0.7 * members.Length * members.Length * members.Length);
        return (int)Math.Clamp(factorised / (2.0 * LossBatch.Lanes * batches * Math.Max(1, chain.Arrows)), 1, int.MaxValue);
    }

    private int[][] StatesOfChannels()
    {
        var states = new List<int>[source.Channels];
        for (var channel = 0; channel < states.Length; channel++) states[channel] = [];
        for (var state = 0; state < chain.Size; state++)
            foreach (var channel in source.State(chain.Original[state]).Distinct()) states[channel].Add(state);
        return [.. states.Select(members => members.ToArray())];
    }

    private static double Inner(double[] left, double[] right)
    {
        var sum = 0.0;
        for (var i = 0; i < left.Length; i++) sum += left[i] * right[i];
        return sum;
    }
}
