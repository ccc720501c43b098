namespace Filon.Links.Figures;

/// <summary>What one referrer, country, device… brought.</summary>
public sealed record PartFigure
{
    /// <summary>One of <see cref="Clicks.HitParts"/>.</summary>
    public string Part { get; init; } = "";

    /// <summary>Empty: it did not say.</summary>
    public string Name { get; init; } = "";
    public long Hits { get; init; }
    public long Clicks { get; init; }
    public long Uniques { get; init; }
}
