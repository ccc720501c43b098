namespace Filon.Measure.Attribution;

/// <summary>All that the models ask about: the paths of a population (in as many tables as threads gathered them), the channels' names, and what its journeys' times and kinds gave.</summary>
internal sealed record Population(IReadOnlyList<PathTable> Paths, IReadOnlyList<string> Channels)
{
    /// <summary>Null where touches have neither time nor kind.</summary>
    public JourneyCredits? Journeys { get; init; }

    /// <summary>What the reader of its file has to say.</summary>
    public IReadOnlyList<Sentence> Notes { get; init; } = [];
}
