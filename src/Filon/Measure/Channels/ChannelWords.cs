namespace Filon.Measure.Channels;

/// <summary>What a channel is called on a screen and in a file.</summary>
public static class ChannelWords
{
    private static readonly Sentence Unattributed = new("(unattributed)", "(non attribué)");

    /// <summary>The name of a channel's code; a channel of the user's own keeps the name given to it.</summary>
    public static Sentence Name(string channel) =>
        channel == "(unattributed)" ? Unattributed
        : ChannelVocabulary.Names.TryGetValue(channel, out var name) ? name : Sentence.Same(channel);

    /// <summary>The channels Filon knows, for a list to choose from.</summary>
    public static IEnumerable<KeyValuePair<string, Sentence>> Known => ChannelVocabulary.Names.OrderBy(pair => pair.Value.En, StringComparer.Ordinal);
}
