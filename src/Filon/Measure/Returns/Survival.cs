namespace Filon.Measure.Returns;

/// <summary>How long something had lasted when it ended, or when it was last seen still going on (censored).</summary>
public readonly record struct Lifetime(double Duration, bool Ended);

/// <summary>
/// The Kaplan–Meier estimate of the part that lasts longer than a time, with what still goes on counted as far as it was seen:
/// S(t) = Π over end times tᵢ ≤ t of (1 − endsᵢ / at riskᵢ). Kaplan and Meier, JASA 53 (1958), 457–481.
/// </summary>
public sealed class Survival
{
    private readonly (double Time, double Left)[] _steps;

    private Survival((double, double)[] steps) => _steps = steps;

    /// <param name="lifetimes">In any unit of time, which is the estimate's too; at equal times ends come before censorings.</param>
    public static Survival Estimate(IEnumerable<Lifetime> lifetimes)
    {
        var ordered = lifetimes.OrderBy(life => life.Duration).ToArray();
        var steps = new List<(double, double)>();
        var left = 1.0;
        for (int start = 0, end; start < ordered.Length; start = end)
        {
            var time = ordered[start].Duration;
            var ends = 0;
            for (end = start; end < ordered.Length && ordered[end].Duration == time; end++)
                if (ordered[end].Ended) ends++;
            if (ends == 0) continue;
            left *= 1 - (double)ends / (ordered.Length - start);
            steps.Add((time, left));
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
