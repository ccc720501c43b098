using NodaTime;

namespace Filon.Links;

/// <summary>A short link. It is never deleted, so that its code never leads anywhere else.</summary>
public sealed record Link
{
    public required long Id { get; init; }

    /// <summary>A short domain of the workspace; empty: the server's own address, below <c>/l/</c>.</summary>
    public string Host { get; init; } = "";

    public required string Code { get; init; }

    /// <summary>Where it leads, with its UTM.</summary>
    public required string Destination { get; init; }

    public string? Title { get; init; }

    public string? Campaign { get; init; }

    /// <summary>Whether anybody may see its statistics, at its address with a <c>+</c>.</summary>
    public bool IsPublic { get; init; }

    public Instant? ExpiresAt { get; init; }

    /// <summary>After so many clicks of persons it leads <see cref="Elsewhere"/>.</summary>
    public long? ClickLimit { get; init; }

    /// <summary>Of <see cref="ClickLimit"/>; null without one.</summary>
    public long? ClicksLeft { get; init; }

    public string? Elsewhere { get; init; }

    public Instant? SplitUntil { get; init; }

    /// <summary>The link it was made from, for one who shares it.</summary>
    public long? ParentId { get; init; }

    public string? Sharer { get; init; }

    /// <summary>The one person it was made for: whoever clicks is they.</summary>
    public long? PersonId { get; init; }

    public Instant? RemovedAt { get; init; }

    /// <summary>Of a link that is made: left out for now; given where it was made elsewhere before.</summary>
    public Instant CreatedAt { get; init; }

    public IReadOnlyList<LinkRoute> Routes { get; init; } = [];

    public IReadOnlyList<string> Tags { get; init; } = [];

    public LinkState StateAt(Instant now) => RemovedAt is not null ? LinkState.Removed
        : ExpiresAt is { } end && end <= now ? LinkState.Expired
        : ClicksLeft is <= 0 ? LinkState.Spent : LinkState.Live;
}
