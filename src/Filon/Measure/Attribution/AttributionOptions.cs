namespace Filon.Measure.Attribution;

/// <summary>What a person may choose.</summary>
public sealed record AttributionOptions
{
    public IReadOnlyList<Model> Models { get; init; } = Attribution.Models.All;

    /// <summary>Of time-decay: days, 30 unless said; where touches have no time, touches, 7 unless said.</summary>
    public double? HalfLife { get; init; }

    /// <summary>How many days before a conversion a touch may count; all unless said.</summary>
    public double? Lookback { get; init; }

    /// <summary>Whether paths that led to nothing take part in the Markov models.</summary>
    public bool Nulls { get; init; } = true;

    /// <summary>Whether the Markov models count a channel touched several times in a row once.</summary>
    public bool Collapse { get; init; }

    /// <summary>Whether each conversion takes every earlier touch, not only those since the conversion before.</summary>
    public bool AllBefore { get; init; }
}
