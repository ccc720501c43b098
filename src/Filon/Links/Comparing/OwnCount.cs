namespace Filon.Links.Comparing;

/// <summary>What we counted of one link in the same days.</summary>
/// <param name="Hits">Every request, robots and previews among them.</param>
/// <param name="Clicks">Of people.</param>
/// <param name="Uniques">The first click of each person in the uniqueness window.</param>
/// <param name="FromNetwork">Clicks of people who came from this network, as their browser said.</param>
/// <param name="Silent">Clicks of people whose browser did not say where they came from: applications seldom do.</param>
public sealed record OwnCount(long Hits, long Clicks, long Uniques, long FromNetwork, long Silent)
{
    public static OwnCount None { get; } = new(0, 0, 0, 0, 0);

    /// <summary>Clicks of people who came from elsewhere, as their browser said.</summary>
    public long FromElsewhere => Clicks - FromNetwork - Silent;
}
