using Filon.Reciprocity;

namespace Filon.Server.Reciprocity;

/// <summary>Two archives of a network compared. What the files cannot tell is null.</summary>
/// <param name="Network">Null where there is no archive.</param>
/// <param name="Earlier">The earlier archive; null where there is only one.</param>
/// <param name="Later">The later archive.</param>
/// <param name="Sets">How many accounts are in each set, by its code.</param>
/// <param name="Ratio">Followed accounts for one follower.</param>
/// <param name="Retention">Of the followers of the earlier archive, the part that still follows, from 0 to 1.</param>
/// <param name="Cost">Of a gained follower; null where the archives do not tell who was gained.</param>
/// <param name="Archives">Every archive of every network, the oldest first.</param>
public sealed record ArchivesComparedAnswer(
    string? Network, ArchiveAnswer? Earlier, ArchiveAnswer? Later, IReadOnlyDictionary<string, long?> Sets, double? Ratio, double? Retention, FollowerCostAnswer? Cost, IReadOnlyList<ArchiveAnswer> Archives)
{
    internal static ArchivesComparedAnswer Of(ReciprocityPage page, string currency) => new(
        page.Comparison?.Later.Network, page.Comparison?.Earlier is { } earlier ? ArchiveAnswer.Of(earlier) : null, page.Comparison is { } two ? ArchiveAnswer.Of(two.Later) : null,
        Enum.GetValues<Movement>().ToDictionary(ReciprocityWords.Code, movement => page.Comparison?.Count(movement)), page.Comparison?.Ratio, page.Comparison?.Retention,
        page.Cost is { } cost ? FollowerCostAnswer.Of(cost, currency) : null, [.. page.Archives.Select(ArchiveAnswer.Of)]);
}
