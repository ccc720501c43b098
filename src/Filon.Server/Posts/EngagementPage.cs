using Filon.Posts;

namespace Filon.Server.Posts;

/// <summary>The posts behind a network's rate of engagement.</summary>
public sealed record EngagementPage(KpiPeriod Period, NetworkEngagement Of, IReadOnlyList<EngagedPost> Posts, int Page, bool More)
{
    public const int Size = 50;
}
