using NodaTime;

namespace Filon.Imports;

/// <summary>How many clicks a network, or another shortener, says a link or a post had.</summary>
public sealed record ClicksRecord : ImportRecord
{
    public override RecordKind Kind => RecordKind.Clicks;

    /// <summary>As the file names it: X, LinkedIn, Bitly.</summary>
    public required string Network { get; init; }

    /// <summary>Of a short link or of a post.</summary>
    public required string Address { get; init; }

    /// <summary>The network's number of the post, where the line is about one.</summary>
    public string? PostKey { get; init; }

    /// <summary>Null: since the link was made.</summary>
    public LocalDate? FirstDay { get; init; }

    /// <summary>Null: up to the day on which the file was given.</summary>
    public LocalDate? LastDay { get; init; }

    public required long Clicks { get; init; }
}
