namespace Filon.Measure.Channels;

/// <summary>
/// Decides the channel of a touch: the workspace's own rules first, then the built-in questions, in order. Pure, and fast enough
/// to be asked of every touch of a large import.
/// </summary>
public sealed class ChannelRules(IReadOnlyList<ChannelRule> own)
{
    private readonly ChannelRule[] _own = [.. own.OrderBy(rule => rule.Position).ThenBy(rule => rule.Id)];

    /// <summary>The built-in questions alone.</summary>
    public static ChannelRules BuiltIn { get; } = new([]);

    public IReadOnlyList<ChannelRule> Own => _own;

    public ChannelAnswer Classify(in ChannelInputs inputs)
    {
        foreach (var rule in _own)
            if (rule.Matches(inputs)) return new(rule.Channel, rule.Mark);
        var clues = new ChannelClues(inputs);
        foreach (var question in ChannelQuestions.All)
            if (question.Answer(clues) is { } channel) return new(channel, question.Name);
        throw new InvalidOperationException("The last question answers always.");
    }

    /// <summary>The channel a single word stands for, in a sheet of costs for instance; the word itself when it is a name of the user's.</summary>
    public string Named(string said) => Classify(new ChannelInputs(Said: said)).Channel;
}
