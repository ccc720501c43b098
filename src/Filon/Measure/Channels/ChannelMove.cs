namespace Filon.Measure.Channels;

/// <summary>Touches that a change of rules would move from one channel to another, with a few of them to look at.</summary>
public sealed record ChannelMove(string From, string To, long Touches, IReadOnlyList<ChannelInputs> Examples);
