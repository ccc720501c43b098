namespace Filon.Measure.Returns;

/// <summary>The lengths the returns count with.</summary>
internal static class ReturnsDays
{
    /// <summary>365.25 / 12.</summary>
    public const double InMonth = 30.4375;
}
