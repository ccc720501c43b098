namespace Filon.Measure.Channels;

/// <summary>The channel a touch counts for, and the name of the question that said so (<see cref="ChannelQuestions"/>, or <c>own:</c> and the name of a workspace's rule).</summary>
public readonly record struct ChannelAnswer(string Channel, string Rule);
