using Filon.Reciprocity;
using NodaTime;

namespace Filon.Server.Reciprocity;

/// <summary>A follow of ours, watched from then on.</summary>
/// <param name="Account">What is known of it.</param>
/// <param name="Start">The day a file says, else the middle between two archives.</param>
/// <param name="Back">The first archive that shows it follow us; null: none so far.</param>
/// <param name="Until">How far it was watched.</param>
/// <param name="Unordered">Who began is not known.</param>
/// <param name="Similarity">Of its topics to ours, from 0 to 1; null where there is nothing to compare.</param>
public sealed record WatchedFollowAnswer(CircleAccountAnswer Account, Instant Start, Instant? Back, Instant Until, bool Unordered, double? Similarity)
{
    internal static WatchedFollowAnswer Of(OurFollow follow, CircleData data) => new(
        CircleAccountAnswer.Of(follow.Account, data.Cards.GetValueOrDefault(follow.Account)), follow.Start, follow.Back, follow.Until, follow.Unordered, data.Scale.Similarity(follow.Account));
}
