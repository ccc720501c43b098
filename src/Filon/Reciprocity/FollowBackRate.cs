using Filon.Measure.Returns;

namespace Filon.Reciprocity;

/// <summary>How many of a group of follows were followed back within a number of days.</summary>
/// <param name="Follows">How many were watched.</param>
/// <param name="Back">How many were seen to follow back, whenever.</param>
/// <param name="Unordered">Of these, first seen in the same archive as our own follow: who began is not known.</param>
/// <param name="Verdict">Whether a rate is said.</param>
/// <param name="Rate">1 − S(window) by Kaplan–Meier, those watched for less time counted as far as they were; null where it is too early or there is none.</param>
/// <param name="Low">Of the 95 % interval; null where it has none.</param>
/// <param name="High">Of the 95 % interval.</param>
public sealed record FollowBackRate(int Follows, int Back, int Unordered, RateVerdict Verdict, double? Rate, double? Low, double? High)
{
    /// <summary>Fewer follows than this are an anecdote.</summary>
    public const int Few = 10;

    /// <param name="follows">The group.</param>
    /// <param name="window">In days.</param>
    public static FollowBackRate Of(IReadOnlyCollection<OurFollow> follows, int window)
    {
        var (back, unordered) = (follows.Count(follow => follow.Back is not null), follows.Count(follow => follow.Unordered));
        // judged once ten of the group, or half of a small one, could have answered within the window
        var mature = follows.Count(follow => (follow.Until - follow.Start).TotalDays >= window);
        if (follows.Count == 0 || mature < Few && mature * 2 < follows.Count) return new(follows.Count, back, unordered, RateVerdict.TooEarly, null, null, null);
        var still = Survival.Estimate(follows.Select(follow => new Lifetime(follow.Days, follow.Back is not null)));
        var between = still.Between(window);
        return new(follows.Count, back, unordered, follows.Count < Few ? RateVerdict.Few : RateVerdict.Said, 1 - still.At(window), 1 - between?.High, 1 - between?.Low);
    }
}
