using NodaTime;

namespace Filon.Imports;

/// <summary>One dated contact of a person with us, with everything from which its channel is decided.</summary>
public sealed record TouchRecord : ImportRecord
{
    public override RecordKind Kind => RecordKind.Touch;
    public required PersonReference Person { get; init; }
    public required Instant At { get; init; }
    public TouchKind TouchKind { get; init; }

    /// <summary>As the file says, before the workspace's rules.</summary>
    public string? Channel { get; init; }

    public string? Source { get; init; }
    public string? Medium { get; init; }
    public string? Campaign { get; init; }
    public string? Url { get; init; }
    public string? Referrer { get; init; }

    /// <summary>The network's id of the post that led here.</summary>
    public string? PostKey { get; init; }

    public string? Label { get; init; }

    /// <summary>Who recommended us, by name.</summary>
    public string? Introducer { get; init; }
}
