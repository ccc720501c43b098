using NodaTime;

namespace Filon.Links.Restating;

/// <summary>That old hits were judged again by newer lists, and what it came to.</summary>
public sealed record Restatement
{
    public long Id { get; init; }

    /// <summary>The lists and steps in force since.</summary>
    public string Edition { get; init; } = "";

    /// <summary>Those that had judged the hits before.</summary>
    public IReadOnlyList<string> Replaced { get; init; } = [];

    public Instant StartedAt { get; init; }

    /// <summary>Null: under way.</summary>
    public Instant? FinishedAt { get; init; }

    /// <summary>Judged again.</summary>
    public long Hits { get; init; }

    /// <summary>Of them, those that another step decides now.</summary>
    public long Moved { get; init; }

    public long ClicksBefore { get; init; }
    public long ClicksAfter { get; init; }
    public long UniquesBefore { get; init; }
    public long UniquesAfter { get; init; }

    /// <summary>From which step to which, the most hits first.</summary>
    public IReadOnlyList<RestatementMove> Moves { get; init; } = [];
}
