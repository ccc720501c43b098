using Filon.Reciprocity;

namespace Filon.Server.Reciprocity;

/// <summary>How many of a group of follows were followed back.</summary>
/// <param name="Follows">How many were watched.</param>
/// <param name="Back">Seen to follow back, whenever.</param>
/// <param name="Unordered">Of these, who began is not known.</param>
/// <param name="Verdict"><c>said</c>, <c>few</c> or <c>too-early</c>.</param>
/// <param name="Rate">Within the window, from 0 to 1; null where it is too early to say.</param>
/// <param name="Low">Of the 95 % interval.</param>
/// <param name="High">Of the 95 % interval.</param>
public sealed record RateAnswer(int Follows, int Back, int Unordered, string Verdict, double? Rate, double? Low, double? High)
{
    internal static RateAnswer Of(FollowBackRate rate) => new(
        rate.Follows, rate.Back, rate.Unordered, rate.Verdict switch { RateVerdict.Said => "said", RateVerdict.Few => "few", _ => "too-early" }, rate.Rate, rate.Low, rate.High);
}
