namespace Filon.Measure.Attribution;

/// <summary>What a chain says, by channel number.</summary>
/// <param name="ConversionProbability">Of a path, all channels present.</param>
/// <param name="ExpectedValue">Of a path, all channels present.</param>
/// <param name="RemovalEffects">The part of the conversions that would be lost without the channel, 0 to 1.</param>
/// <param name="ValueRemovalEffects">The part of the expected value that would be lost without it.</param>
/// <param name="Conversions">All conversions of the paths, in proportion to the removal effects.</param>
/// <param name="Value">All value of the paths, in proportion to the removal effects on value.</param>
public sealed record MarkovCredits(
    double ConversionProbability, double ExpectedValue,
    double[] RemovalEffects, double[] ValueRemovalEffects,
    double[] Conversions, double[] Value);
