using Filon.Reciprocity;

namespace Filon.Server.Reciprocity;

/// <summary>A group of follows and its rate.</summary>
/// <param name="By"><c>month</c>, or the code of a segment.</param>
/// <param name="Value">The month, or the value of the segment; empty where it is not known.</param>
/// <param name="Rate">Of the group.</param>
public sealed record RateGroupAnswer(string By, string Value, RateAnswer Rate)
{
    internal static RateGroupAnswer Of(string by, string value, FollowBackRate rate) => new(by, value, RateAnswer.Of(rate));
}
