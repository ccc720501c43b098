namespace Filon.Measure.Channels;

/// <summary>What a word or an address stands for in the vocabulary.</summary>
/// <param name="Name">What an address is called: the engine, the network, the assistant; null for a word.</param>
internal sealed record Meaning(MeaningKind Kind, string Channel, string? Name = null);

/// <summary>
/// Network: one named social network. Social: "social networks" without saying which. Named: any other channel.
/// Vague: says little, so every other clue comes first. Paid: money was spent, wherever.
/// </summary>
internal enum MeaningKind { Search, Network, Social, Assistant, Mail, Named, Vague, Paid }
