using NodaTime;

namespace Filon.Posts;

/// <summary>Followers won and lost in a month on one network, beside what was published in it.</summary>
/// <param name="Gained">Null where no file counts it.</param>
/// <param name="Lost">Null where no file counts it.</param>
/// <param name="Followers">At the end of the month, by the last file that says so.</param>
public sealed record GrowthMonth(string Network, YearMonth Month, double? Gained, double? Lost, double? Followers, int Own, int Answers, int Reposts)
{
    public double? Net => Gained is null ? null : Gained - (Lost ?? 0);

    /// <summary>How often: days with a post of one's own, by week.</summary>
    public double DaysAWeek { get; init; }
}
