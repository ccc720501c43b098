using Filon.Links.Comparing;
using Filon.Server.Api;
using NodaTime;

namespace Filon.Server.Links;

/// <summary>What a network says of a link, beside what we counted in the same days.</summary>
/// <param name="Network">As the file names it.</param>
/// <param name="Address">Of the short link or the post, as the file has it.</param>
/// <param name="LinkId">The link it is about; null: none of ours.</param>
/// <param name="First">The first day; null: since the link was made.</param>
/// <param name="Last">The last day.</param>
/// <param name="NetworkClicks">What the network counted.</param>
/// <param name="Hits">Every request we had.</param>
/// <param name="Clicks">Of people.</param>
/// <param name="Uniques">The first click of each person in the uniqueness window.</param>
/// <param name="FromNetwork">Clicks of people who came from there, as their browser said.</param>
/// <param name="Silent">Clicks of people whose browser did not say.</param>
/// <param name="Difference">The network’s clicks less ours of people.</param>
/// <param name="Reasons">Why the two may differ, in the language asked for.</param>
public sealed record ComparisonAnswer(
    string Network, string Address, Id? LinkId, LocalDate? First, LocalDate Last, long NetworkClicks, long Hits, long Clicks, long Uniques, long FromNetwork, long Silent,
    long Difference, IReadOnlyList<string> Reasons)
{
    internal static ComparisonAnswer Of(Comparison one, Filon.Language language) => new(
        one.Said.Network, one.Said.Address, Id.Of(one.Link?.Id), one.Said.FirstDay, one.Said.LastDay, one.Said.Clicks, one.Own.Hits, one.Own.Clicks, one.Own.Uniques,
        one.Own.FromNetwork, one.Own.Silent, one.Difference, [.. one.Reasons.Select(reason => reason.In(language))]);
}
