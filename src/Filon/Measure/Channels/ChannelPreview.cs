namespace Filon.Measure.Channels;

/// <summary>What a change of rules would change, computed on the touches that are there.</summary>
/// <param name="Renamed">Touches that keep their channel but for another reason.</param>
public sealed record ChannelPreview(IReadOnlyList<ChannelMove> Moves, long Renamed);
