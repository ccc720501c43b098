namespace Filon.Posts;

/// <summary>The engagement of one network's posts under its formula.</summary>
/// <param name="Posts">Those for which the files give both what is counted and what it is divided by.</param>
public sealed record NetworkEngagement(EngagementFormula Formula, int Posts, double Engagements, double Per)
{
    /// <summary>Of all these posts together.</summary>
    public double Rate => Engagements / Per;

    /// <summary>The mean of the posts' own rates.</summary>
    public double Mean { get; init; }

    public static NetworkEngagement Of(EngagementFormula formula, IReadOnlyCollection<EngagedPost> posts) =>
        new(formula, posts.Count, posts.Sum(post => post.Engagements), posts.Sum(post => post.Per)) { Mean = posts.Average(post => post.Rate) };
}
