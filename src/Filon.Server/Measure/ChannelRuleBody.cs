using Filon.Measure.Channels;

namespace Filon.Server.Measure;

/// <summary>A rule to be asked last of the workspace's own.</summary>
/// <param name="Field">What it looks at.</param>
/// <param name="Operator">How it compares.</param>
/// <param name="Value">What it looks for; with <c>any-of</c>, several separated by commas.</param>
/// <param name="Channel">The channel it gives: a code, what people call it, or a name of your own.</param>
/// <param name="Name">Left out: made of the other words.</param>
public sealed record ChannelRuleBody(ChannelField Field, ChannelOperator Operator, string Value, string Channel, string? Name = null)
{
    internal Outcome<ChannelRule> Parse() => new ChannelRuleDraft(Name, ChannelCodes.Of(Field), ChannelCodes.Of(Operator), Value, Channel).Parse();
}
