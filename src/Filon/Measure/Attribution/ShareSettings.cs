namespace Filon.Measure.Attribution;

/// <summary>What a person may choose about the models that divide each deal on its own.</summary>
/// <param name="HalfLife">Of time-decay, in the unit of the touches' time (milliseconds in the product).</param>
/// <param name="RemovalEffects">By channel, for removal-share: those of <see cref="MarkovChain"/> of order 1.</param>
public sealed record ShareSettings(double HalfLife, IReadOnlyList<double>? RemovalEffects = null)
{
    public const double MillisecondsPerDay = 86_400_000;

    /// <summary>A half-life of 30 days: business cycles are long.</summary>
    public static ShareSettings Default { get; } = new(30 * MillisecondsPerDay);
}
