using Filon.Measure.Channels;

namespace Filon.Links.Comparing;

/// <summary>What referrers from a network are called in our figures.</summary>
internal static class NetworkNames
{
    /// <param name="network">As a file names it: Twitter, X, linkedin.</param>
    public static string Of(string network) =>
        ChannelVocabulary.Word(network) is { } word && ChannelVocabulary.Names.TryGetValue(word.Channel, out var name) ? name.En
            : ChannelVocabulary.Host(network)?.Name ?? network;
}
