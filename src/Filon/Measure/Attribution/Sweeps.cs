namespace Filon.Measure.Attribution;

/// <summary>Solves a chain by sweeping its rows until nothing moves: every value only ever grows towards its limit.</summary>
internal sealed class Sweeps(AbsorbingChain chain)
{
    private const double Settled = 1e-15;

    /// <summary>From each state: the probability of converting, and the value expected. False when it takes more sweeps than allowed.</summary>
    public bool TryBackward(int most, out (double[] Conversion, double[] Value) from)
    {
        from = (new double[chain.Size], new double[chain.Size]);
        for (var sweep = 0; sweep < most; sweep++)
            if (Backward(from.Conversion, from.Value) <= Settled) return true;
        return false;
    }

    /// <summary>How often each state is visited by one path, on average.</summary>
    public double[] Visits()
    {
        var (row, origins, probability) = chain.Reversed();
        var visits = new double[chain.Size];
        var moved = 1.0;
        while (moved > Settled)
        {
            moved = 0;
            for (var state = chain.Size - 1; state >= 0; state--)
            {
                var sum = chain.Start[state];
                for (var i = row[state]; i < row[state + 1]; i++) sum += visits[origins[i]] * probability[i];
                if (sum > 0) moved = Math.Max(moved, (sum - visits[state]) / sum);
                visits[state] = sum;
            }
        }
        return visits;
    }

    private double Backward(double[] conversion, double[] value)
    {
        var moved = 0.0;
        for (var state = 0; state < chain.Size; state++)
        {
            double converts = chain.Convert[state], worth = chain.Worth[state];
            for (var i = chain.Row[state]; i < chain.Row[state + 1]; i++)
            {
                var to = chain.To[i];
                converts += chain.Probability[i] * conversion[to];
                worth += chain.Probability[i] * value[to];
            }
            if (converts > 0) moved = Math.Max(moved, (converts - conversion[state]) / converts);
            if (worth > 0) moved = Math.Max(moved, (worth - value[state]) / worth);
            conversion[state] = converts;
            value[state] = worth;
        }
        return moved;
    }
}
