namespace Filon.Measure.Returns;

/// <summary>How long something had lasted when it ended, or when it was last seen still going on (censored).</summary>
public readonly record struct Lifetime(double Duration, bool Ended);

/// <summary>
/// The Kaplan–Meier estimate of the part that lasts longer than a time, with what still goes on counted as far as it was seen:
/// S(t) = Π over end times tᵢ ≤ t of (1 − endsᵢ / at riskᵢ). Kaplan and Meier, JASA 53 (1958), 457–481.
/// </summary>
public sealed class Survival
{
    private readonly (double Time, double Left, double Spread)[] _steps;

    private Survival((double, double, double)[] steps) => _steps = steps;

    /// <param name="lifetimes">In any unit of time, which is the estimate's too; at equal times ends come before censorings.</param>
    public static Survival Estimate(IEnumerable<Lifetime> lifetimes)
    {
        var ordered = lifetimes.OrderBy(life => life.Duration).ToArray();
        var steps = new List<(double, double, double)>();
        var (left, spread) = (1.0, 0.0);
        for (int start = 0, end; start < ordered.Length; start = end)
        {
            var time = ordered[start].Duration;
            var ends = 0;
            for (end = start; end < ordered.Length && ordered[end].Duration == time; end++)
                if (ordered[end].Ended) ends++;
            if (ends == 0) continue;
            var risk = (double)(ordered.Length - start);
            left *= 1 - ends / risk;
            spread += ends / (risk * (risk - ends));
            steps.Add((time, left, spread));
        }

        return new([.. steps]);
    }

    /// <summary>The part that lasts longer than <paramref name="time"/>, from 0 to 1.</summary>
    public double At(double time)
    {
        var left = 1.0;
        foreach (var step in _steps)
        {
            if (step.Time > time) break;
            left = step.Left;
        }

        return left;
    }

    /// <summary>
    /// The bounds of <see cref="At"/> in which 95 of 100 such estimates hold the truth: Greenwood's variance on the log–log scale, which
    /// keeps them between 0 and 1. Greenwood, Reports on Public Health 33 (1926); Kalbfleisch and Prentice (1980). Null before the first end,
    /// and where nobody is left.
    /// </summary>
    public (double Low, double High)? Between(double time)
    {
        var at = Array.FindLastIndex(_steps, step => step.Time <= time);
        if (at < 0 || _steps[at].Left <= 0) return null;
        var (_, left, spread) = _steps[at];
        var bend = Math.Exp(1.959964 * Math.Sqrt(spread) / Math.Abs(Math.Log(left)));
        return (Math.Pow(left, bend), Math.Pow(left, 1 / bend));
    }

    /// <summary>The time by which half have ended; null where more than half still go on.</summary>
    public double? Median
    {
        get
        {
            foreach (var step in _steps) if (step.Left <= 0.5) return step.Time;
            return null;
        }
    }
}
