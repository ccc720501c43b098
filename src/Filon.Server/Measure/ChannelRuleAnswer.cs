using Filon.Measure.Channels;
using Filon.Server.Api;

namespace Filon.Server.Measure;

/// <summary>A rule of the workspace's own, asked before the built-in questions.</summary>
/// <param name="Id">Under which it can be moved, deleted and put back.</param>
/// <param name="Position">Its place, from 1.</param>
/// <param name="Name">As it is shown.</param>
/// <param name="Field">What it looks at.</param>
/// <param name="Operator">How it compares.</param>
/// <param name="Value">What it looks for.</param>
/// <param name="Channel">The channel it gives.</param>
public sealed record ChannelRuleAnswer(Id Id, long Position, string Name, ChannelField Field, ChannelOperator Operator, string Value, string Channel)
{
    internal static ChannelRuleAnswer Of(ChannelRule rule) => new(rule.Id, rule.Position, rule.Name, rule.Field, rule.Operator, rule.Value, rule.Channel);
}
