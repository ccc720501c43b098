namespace Filon.Measure.Channels;

/// <summary>A rule of the workspace's own, asked before the built-in questions. <paramref name="Channel"/> is a code or a name of the user's.</summary>
public sealed record ChannelRule(long Id, long Position, string Name, ChannelField Field, ChannelOperator Operator, string Value, string Channel)
{
    /// <summary>What is kept with each touch this rule decided.</summary>
    public string Mark => "own:" + Name;

    public bool Matches(in ChannelInputs inputs)
    {
        var text = Field switch
        {
            ChannelField.Channel => inputs.Said,
            ChannelField.Source => inputs.Source,
            ChannelField.Medium => inputs.Medium,
            ChannelField.Campaign => inputs.Campaign,
            ChannelField.Referrer => inputs.Referrer,
            ChannelField.Url => inputs.Url,
            _ => inputs.Label,
        };
        return MatchesText(text);
    }

    /// <summary>The same of what the touch says in the rule's field.</summary>
    public bool MatchesText(string? text) => text is not null && Compare(text.AsSpan().Trim());

    private bool Compare(ReadOnlySpan<char> text) => Operator switch
    {
        ChannelOperator.Is => text.Equals(Value, StringComparison.OrdinalIgnoreCase),
        ChannelOperator.Contains => text.Contains(Value, StringComparison.OrdinalIgnoreCase),
        ChannelOperator.Starts => text.StartsWith(Value, StringComparison.OrdinalIgnoreCase),
        ChannelOperator.Ends => text.EndsWith(Value, StringComparison.OrdinalIgnoreCase),
        _ => IsAnyOf(text),
    };

    private bool IsAnyOf(ReadOnlySpan<char> text)
    {
        foreach (var part in Value.AsSpan().SplitAny(',', ';'))
            if (text.Equals(Value.AsSpan()[part].Trim(), StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }
}
