using System.Numerics;

namespace Filon.Measure.Attribution;

/// <summary>
/// A chain solved by one factorisation: the fundamental matrix N = (I − Q)⁻¹, whose entry (s, t) is how often t is visited from s.
/// What is lost without a set C of states is v_C · N_CC⁻¹ · h_C, v the visits from the start and h the conversions from each state;
/// for a single state c that is P(reach c) · P(convert from c).
/// </summary>
internal sealed class FactorisedChain
{
    private readonly FundamentalMatrix _visits;
    private readonly double[] _fromStart, _conversion, _value;

    public FactorisedChain(AbsorbingChain chain)
    {
        _visits = new FundamentalMatrix(chain);
        _fromStart = new double[chain.Size];
        _conversion = new double[chain.Size];
        _value = new double[chain.Size];
        for (var s = 0; s < chain.Size; s++)
        {
            var visits = _visits.Row(s)[..chain.Size];
            for (var t = 0; t < visits.Length; t++)
            {
                _fromStart[t] += chain.Start[s] * visits[t];
                _conversion[s] += visits[t] * chain.Convert[t];
                _value[s] += visits[t] * chain.Worth[t];
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
            var visits = _visits.Row(states[i]);
            for (var j = 0; j < states.Length; j++) rows[i][j] = visits[states[j]];
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

    private static void Subtract(ReadOnlySpan<double> row, double factor, Span<double> from)
    {
        var i = 0;
        for (; i <= row.Length - Vector<double>.Count; i += Vector<double>.Count)
            (new Vector<double>(from[i..]) - new Vector<double>(row[i..]) * factor).CopyTo(from[i..]);
        for (; i < row.Length; i++) from[i] -= row[i] * factor;
    }
}
