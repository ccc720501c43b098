using Filon.Measure.Channels;

namespace Filon.Server.Measure;

/// <summary>The questions that give every touch its channel, in the order they are asked.</summary>
/// <param name="Own">The workspace's own rules, asked first.</param>
/// <param name="Questions">The names of the built-in questions.</param>
/// <param name="Touches">How many touches each decided, and for which channel.</param>
public sealed record ChannelsAnswer(IReadOnlyList<ChannelRuleAnswer> Own, IReadOnlyList<string> Questions, IReadOnlyList<ChannelCount> Touches);
