namespace Filon.Measure.Attribution;

/// <summary>What every model says of one file or of one population, and what a reader should know about it.</summary>
public sealed record AttributionReport(IReadOnlyList<ModelReport> Models, IReadOnlyList<Sentence> Notes);

/// <summary>What one model says, channel by channel in alphabetical order, then <c>(unattributed)</c> where something is.</summary>
public sealed record ModelReport(Model Model, IReadOnlyList<ChannelCredit> Rows);

/// <summary>What one model gives one channel.</summary>
/// <param name="Rate">For shapley-rate, which gives neither conversions nor value.</param>
/// <param name="Positions">For shapley-ordered: how much of it was earned at each place in the path.</param>
public sealed record ChannelCredit(
    string Channel, double Conversions, double Value, double? Rate = null, IReadOnlyList<PositionCredit>? Positions = null);

/// <summary>What a channel earned as the n-th touch of a path, from 1.</summary>
public sealed record PositionCredit(int Position, double Conversions, double Value);
