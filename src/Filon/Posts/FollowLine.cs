using NodaTime;

namespace Filon.Posts;

/// <summary>An account that follows us, or that we follow.</summary>
public sealed record FollowLine
{
    public long Id { get; init; }
    public string Network { get; init; } = "";
    public string AccountKey { get; init; } = "";

    /// <summary>'follower' or 'following'.</summary>
    public string Direction { get; init; } = "";

    /// <summary>The day of the follow, ISO, where a file says it.</summary>
    public string? Since { get; init; }

    /// <summary>When the file that says so was made.</summary>
    public Instant SeenAt { get; init; }

    public long? PersonId { get; init; }
    public string? Person { get; init; }
    public long? ImportId { get; init; }
}
