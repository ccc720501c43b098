namespace Filon.Measure.Channels;

/// <summary>How many touches a question or a rule gave to a channel.</summary>
public sealed record ChannelCount(string Rule, string Channel, long Touches);
