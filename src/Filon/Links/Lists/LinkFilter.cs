using NodaTime;

namespace Filon.Links.Lists;

/// <summary>Which links are listed, in which order, from where on.</summary>
public sealed record LinkFilter
{
    /// <summary>The time at which a link has ended or not.</summary>
    public required Instant Now { get; init; }

    /// <summary>Part of the code, the title or the destination.</summary>
    public string? Text { get; init; }

    public string? Tag { get; init; }

    public string? Campaign { get; init; }

    /// <summary>Null: all that are not removed.</summary>
    public LinkState? State { get; init; }

    public LinkOrder Order { get; init; }

    /// <summary>What the last link seen is ordered by, and its id.</summary>
    public (long Key, long Id)? After { get; init; }

    public int Take { get; init; } = 50;

    public bool IsNarrow => !string.IsNullOrWhiteSpace(Text) || !string.IsNullOrWhiteSpace(Tag) || !string.IsNullOrWhiteSpace(Campaign) || State is not null;
}
