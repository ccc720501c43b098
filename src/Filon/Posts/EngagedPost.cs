using NodaTime;

namespace Filon.Posts;

/// <summary>A post with what its rate of engagement is made of.</summary>
/// <param name="Per">What it is divided by; 1 where the formula is by post.</param>
public sealed record EngagedPost(long Id, string Network, Instant PublishedAt, double Engagements, double Per)
{
    public double Rate => Engagements / Per;

    /// <summary>Filled in for the posts that are shown.</summary>
    public string Text { get; init; } = "";

    public string? Address { get; init; }
}
