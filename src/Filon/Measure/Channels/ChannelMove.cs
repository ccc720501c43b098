namespace Filon.Measure.Channels;

/// <summary>Touches that a change of rules would move from one channel to another, with what the most of them say in the field looked at.</summary>
public sealed record ChannelMove(string From, string To, long Touches, IReadOnlyList<string> Examples);
