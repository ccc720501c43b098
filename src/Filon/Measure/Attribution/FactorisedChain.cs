using System.Numerics;

namespace Filon.Measure.Attribution;

/// <summary>
/// A chain solved by one factorisation: the fundamental matrix N = (I − Q)⁻¹, whose entry (s, t) is how often t is visited from s.
/// What is lost without a set C of states is v_C · N_CC⁻¹ · h_C, v the visits from the start and h the conversions from each state;
/// for a single state c that is P(reach c) · P(convert from c).
/// </summary>
internal sealed class FactorisedChain
{
    private readonly double[][] _visits;
    private readonly double[] _fromStart, _conversion, _value;

    public FactorisedChain(AbsorbingChain chain)
    {
        _visits = Inverse(chain);
        _fromStart = new double[chain.Size];
        _conversion = new double[chain.Size];
        _value = new double[chain.Size];
        for (var s = 0; s < chain.Size; s++)
        {
            for (var t = 0; t < chain.Size; t++)
            {
                _fromStart[t] += chain.Start[s] * _visits[s][t];
                _conversion[s] += _visits[s][t] * chain.Convert[t];
                _value[s] += _visits[s][t] * chain.Worth[t];
            }
            ConversionProbability += chain.Start[s] * _conversion[s];
            ExpectedValue += chain.Start[s] * _value[s];
        }
    }

    public double ConversionProbability { get; }

    public double ExpectedValue { get; }

    /// <summary>The conversions and the value lost when these states lead nowhere.</summary>
    public (double Conversions, double Value) Loss(int[] states)
    {
        var rows = new double[states.Length][];
        for (var i = 0; i < rows.Length; i++)
        {
            rows[i] = new double[states.Length + 2];
            for (var j = 0; j < states.Length; j++) rows[i][j] = _visits[states[i]][states[j]];
            rows[i][^2] = _conversion[states[i]];
            rows[i][^1] = _value[states[i]];
        }
        Triangular(rows);
        var (conversions, value) = (0.0, 0.0);
        for (var i = rows.Length - 1; i >= 0; i--)
        {
            for (var j = i + 1; j < rows.Length; j++)
            {
                rows[i][^2] -= rows[i][j] * rows[j][^2];
                rows[i][^1] -= rows[i][j] * rows[j][^1];
            }
            rows[i][^2] /= rows[i][i];
            rows[i][^1] /= rows[i][i];
            conversions += _fromStart[states[i]] * rows[i][^2];
            value += _fromStart[states[i]] * rows[i][^1];
        }
        return (conversions, value);
    }

    private static void Triangular(double[][] rows)
    {
        for (var pivot = 0; pivot < rows.Length; pivot++)
        {
            var best = pivot;
            for (var i = pivot + 1; i < rows.Length; i++)
                if (Math.Abs(rows[i][pivot]) > Math.Abs(rows[best][pivot])) best = i;
            (rows[pivot], rows[best]) = (rows[best], rows[pivot]);
            for (var i = pivot + 1; i < rows.Length; i++)
                Subtract(rows[pivot].AsSpan(pivot), rows[i][pivot] / rows[pivot][pivot], rows[i].AsSpan(pivot));
        }
    }

    /// <summary>In place, without exchanging rows: each row's arrows sum to at most 1, which keeps every pivot safe.</summary>
    private static double[][] Inverse(AbsorbingChain chain)
    {
        var rows = new double[chain.Size][];
        for (var s = 0; s < rows.Length; s++)
        {
            rows[s] = new double[chain.Size];
            rows[s][s] = 1;
            for (var i = chain.Row[s]; i < chain.Row[s + 1]; i++) rows[s][chain.To[i]] -= chain.Probability[i];
        }
        for (var pivot = 0; pivot < rows.Length; pivot++)
        {
            var row = rows[pivot];
            var inverse = 1 / row[pivot];
            row[pivot] = 1;
            for (var j = 0; j < row.Length; j++) row[j] *= inverse;
            Eliminate(rows, pivot);
        }
        return rows;
    }

    private static void Eliminate(double[][] rows, int pivot)
    {
        if (rows.Length < 512)
            for (var i = 0; i < rows.Length; i++) One(i);
        else
            Parallel.For(0, 2, new ParallelOptions { MaxDegreeOfParallelism = 2 }, half =>
            {
                for (var i = half; i < rows.Length; i += 2) One(i);
            });

        void One(int i)
        {
            var factor = rows[i][pivot];
            if (i == pivot || factor == 0) return;
            rows[i][pivot] = 0;
            Subtract(rows[pivot], factor, rows[i]);
        }
    }

    private static void Subtract(ReadOnlySpan<double> row, double factor, Span<double> from)
    {
        var i = 0;
        for (; i <= row.Length - Vector<double>.Count; i += Vector<double>.Count)
            (new Vector<double>(from[i..]) - new Vector<double>(row[i..]) * factor).CopyTo(from[i..]);
        for (; i < row.Length; i++) from[i] -= row[i] * factor;
    }
}
