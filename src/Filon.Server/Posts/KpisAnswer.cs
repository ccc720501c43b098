using Filon.Posts;

namespace Filon.Server.Posts;

/// <summary>The key figures that files feed, over some months.</summary>
/// <param name="From">First month, ISO.</param>
/// <param name="To">Last month, ISO.</param>
/// <param name="Growth">By network and month.</param>
/// <param name="Engagement">By network, each with its formula.</param>
/// <param name="Dialogue">By network.</param>
/// <param name="Audience">By sector, role and region.</param>
/// <param name="Sizes">By network.</param>
/// <param name="Search">By month.</param>
public sealed record KpisAnswer(
    string From, string To, IReadOnlyList<KpisAnswer.Month> Growth, IReadOnlyList<KpisAnswer.Rate> Engagement, IReadOnlyList<KpisAnswer.Talk> Dialogue,
    IReadOnlyList<KpisAnswer.Map> Audience, IReadOnlyList<KpisAnswer.Size> Sizes, IReadOnlyList<KpisAnswer.Landings> Search)
{
    internal static KpisAnswer Of(KpisPage page) => new(
        KpiWords.Iso(page.Kpis.Period.First), KpiWords.Iso(page.Kpis.Period.Last),
        [.. page.Kpis.Growth.Select(one => new Month(one.Network, KpiWords.Iso(one.Month), one.Gained, one.Lost, one.Followers, one.Own, one.Answers, one.Reposts, one.DaysAWeek))],
        [.. page.Kpis.Engagement.Select(one => new Rate(one.Formula.Network, one.Formula.Name.En, one.Formula.Per, one.Posts, one.Engagements, one.Per, one.Rate, one.Mean))],
        [.. page.Kpis.Dialogue.Select(one => new Talk(one.Network, one.Answers, one.Own, one.Reposts, one.Ratio))],
        [.. page.Audience.Select(one => new Map(one.By.ToString().ToLowerInvariant(), one.Followers, one.Total, one.Unknown, [.. one.Parts.Select(part => new Part(part.Value!, part.Count))]))],
        [.. page.Kpis.Sizes.Select(one => new Size(one.Network, one.Followers, one.Following))],
        [.. page.Kpis.Search.Select(one => new Landings(KpiWords.Iso(one.Month), one.Clicks, one.Impressions))]);

    /// <summary>Followers of one network in a month, against what was published in it; null where no file counts.</summary>
    public sealed record Month(string Network, string Of, double? Gained, double? Lost, double? Followers, int OwnPosts, int Answers, int Reposts, double DaysAWeek);

    /// <summary>Engagement under a named formula. Value is engagements ÷ per of all posts; mean, that of the posts' own rates.</summary>
    public sealed record Rate(string Network, string Formula, string? DividedBy, int Posts, double Engagements, double Per, double Value, double Mean);

    /// <summary>Answers to others against own posts.</summary>
    public sealed record Talk(string Network, int Answers, int OwnPosts, int Reposts, double? Ratio);

    /// <summary>An audience by one dimension: of followers, or of everybody known where no file says who follows.</summary>
    public sealed record Map(string By, bool Followers, long Total, long Unknown, IReadOnlyList<Part> Parts);

    /// <summary>One sector, role (by code) or region.</summary>
    public sealed record Part(string Value, long Count);

    /// <summary>An account's followers and how many accounts it follows.</summary>
    public sealed record Size(string Network, double? Followers, long Following);

    /// <summary>Landings from search in a month.</summary>
    public sealed record Landings(string Month, double Clicks, double Impressions);
}
