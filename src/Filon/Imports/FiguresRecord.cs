using NodaTime;

namespace Filon.Imports;

/// <summary>What a network or a tool counted of one thing over one period: several metrics at once, as one line of a file gives them.</summary>
public sealed record FiguresRecord : ImportRecord
{
    public override RecordKind Kind => RecordKind.Figures;

    /// <summary>Who counted: a <see cref="ProfileNetwork"/> or a tool such as "ga4".</summary>
    public required string Network { get; init; }

    public required FigureSubject Subject { get; init; }

    /// <summary>The network's key of the post, the query, the address...; empty for the workspace's own account.</summary>
    public required string SubjectKey { get; init; }

    public string? Title { get; init; }

    /// <summary>First and last day counted. Of a post: the day it was published, for all that it came to since.</summary>
    public required LocalDate From { get; init; }

    public required LocalDate Until { get; init; }

    /// <summary>By metric; durations in seconds, rates from 0 to 1, money in units of the currency.</summary>
    public required IReadOnlyDictionary<string, double> Values { get; init; }

    /// <summary>The post that the line describes; it is kept until a file describes it better.</summary>
    public PostRecord? Post { get; init; }
}
