using NodaTime;

namespace Filon.Posts;

/// <summary>A post with what the networks counted of it.</summary>
public sealed record PostLine
{
    public long Id { get; init; }
    public string Network { get; init; } = "";
    public string NetworkKey { get; init; } = "";
    public Instant PublishedAt { get; init; }
    public string Text { get; init; } = "";
    public string? Address { get; init; }
    public bool IsRepost { get; init; }

    /// <summary>One of <see cref="PostForm"/>.</summary>
    public string Form { get; init; } = "";

    public long? Likes { get; init; }
    public long? Reposts { get; init; }

    /// <summary>The import that last said what it is.</summary>
    public long? ImportId { get; init; }

    public IReadOnlyList<Figure> Figures { get; init; } = [];
}
