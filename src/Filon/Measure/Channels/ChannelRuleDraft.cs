namespace Filon.Measure.Channels;

/// <summary>A rule as a form sends it; parsed, its channel is a code where the word is one Filon knows.</summary>
public sealed record ChannelRuleDraft(string? Name, string? Field, string? Operator, string? Value, string? Channel)
{
    private const int Longest = 200;

    /// <summary>A rule without a place or an id yet.</summary>
    public Outcome<ChannelRule> Parse()
    {
        List<Problem> problems = [];
        var value = (Value ?? "").Trim();
        var channel = (Channel ?? "").Trim();
        if (value.Length is 0 or > Longest) problems.Add(new("value", new("Write what to look for.", "Écrivez ce qu’il faut chercher.")));
        if (channel.Length is 0 or > Longest) problems.Add(new("channel", new("Write the channel it counts for.", "Écrivez le canal pour lequel cela compte.")));
        if (ChannelCodes.Field(Field) is not { } field) problems.Add(new("field", new("Choose what the rule looks at.", "Choisissez ce que la règle regarde.")));
        else if (ChannelCodes.Operator(Operator) is not { } comparison) problems.Add(new("operator", new("Choose how it compares.", "Choisissez comment elle compare.")));
        else if (problems.Count == 0)
        {
            var name = (Name ?? "").Trim() is { Length: > 0 } said ? said[..Math.Min(said.Length, Longest)] : $"{ChannelCodes.Of(field)} {ChannelCodes.Of(comparison)} {value}";
            return new ChannelRule(0, 0, name, field, comparison, value, Known(channel));
        }

        return Failure.Invalid(problems);
    }

    /// <summary>"Twitter" is the channel <c>twitter</c>; a word that is no channel's name stays the user's own.</summary>
    private static string Known(string channel) =>
        ChannelVocabulary.Names.ContainsKey(channel) ? channel
        : ChannelVocabulary.Names.FirstOrDefault(pair => pair.Value.En.Equals(channel, StringComparison.OrdinalIgnoreCase) || pair.Value.Fr.Equals(channel, StringComparison.OrdinalIgnoreCase)).Key
        ?? channel;
}
