using Filon.Measure.Channels;

namespace Filon.Server.Measure;

/// <summary>A rule being written on the Channels page.</summary>
public sealed record ChannelRuleForm
{
    public string? Name { get; init; }
    public string? Field { get; init; }
    public string? Operator { get; init; }
    public string? Value { get; init; }
    public string? Channel { get; init; }

    public ChannelRuleDraft Draft => new(Name, Field, Operator, Value, Channel);

    public static ChannelRuleForm Of(ChannelRule rule) => new()
    {
        Name = rule.Name, Field = ChannelCodes.Of(rule.Field), Operator = ChannelCodes.Of(rule.Operator), Value = rule.Value, Channel = rule.Channel,
    };

    /// <summary>The same fields in an address.</summary>
    public string Query => string.Join('&', new[] { ("name", Name), ("field", Field), ("operator", Operator), ("value", Value), ("channel", Channel) }
        .Select(pair => $"{pair.Item1}={Uri.EscapeDataString(pair.Item2 ?? "")}"));
}
