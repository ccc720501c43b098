using NodaTime;

namespace Filon.Reciprocity;

/// <summary>One account we followed, watched from then on.</summary>
/// <param name="Account">By the network's own name or number.</param>
/// <param name="Start">The day of the follow where a file says it, else the middle between the last archive without it and the first with it.</param>
/// <param name="Back">The first archive that shows it follow us; null: none so far.</param>
/// <param name="Until">The last archive in which a follow-back could have been seen: the latest with followers, or the last before we stopped following.</param>
/// <param name="Unordered">Both follows were first seen in the same archive: who began is not known.</param>
public sealed record OurFollow(string Account, Instant Start, Instant? Back, Instant Until, bool Unordered)
{
    public YearMonth Month => Start.InUtc().Date.ToYearMonth();

    /// <summary>To the follow-back, or as far as it was watched.</summary>
    public double Days => Math.Max(0, ((Back ?? Until) - Start).TotalDays);
}
