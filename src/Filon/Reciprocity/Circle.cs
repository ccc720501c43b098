namespace Filon.Reciprocity;

/// <summary>Brings together what the pages of reciprocity stand on.</summary>
public sealed class Circle(ArchiveQuery archives, AccountCardQuery cards, FollowDecisionStore decisions, FollowBoundsStore bounds)
{
    public const string Usual = "x";

    public Task<IReadOnlyList<Archive>> ArchivesAsync(long workspace, CancellationToken cancel) => archives.ListAsync(workspace, cancel);

    /// <summary>What the workspace allows itself.</summary>
    public Task<FollowBounds> BoundsAsync(long workspace, CancellationToken cancel) => bounds.ReadAsync(workspace, cancel);

    /// <summary>Two archives of a network compared: the latest and the one before it, unless others are named. Null where the network has none.</summary>
    public async Task<Comparison?> CompareAsync(long workspace, string network, (long? Earlier, long? Later) chosen, CancellationToken cancel)
    {
        var all = (await archives.ListAsync(workspace, cancel)).Where(archive => archive.Network == network).ToList();
        if (all.Count == 0) return null;
        var later = all.LastOrDefault(archive => archive.ImportId == chosen.Later) ?? all[^1];
        var earlier = all.LastOrDefault(archive => archive.ImportId == chosen.Earlier && archive.ImportId != later.ImportId)
            ?? all.LastOrDefault(archive => archive.MadeAt < later.MadeAt);
        if (earlier is not null && earlier.MadeAt > later.MadeAt) (earlier, later) = (later, earlier);
        return new(earlier, later, await archives.PairsAsync(workspace, earlier, later, cancel));
    }

    public async Task<CircleData> ReadAsync(long workspace, string network, CancellationToken cancel)
    {
        var known = await cards.ReadAsync(workspace, network, cancel);
        var topics = TopicSimilarity.Of(await cards.OwnWordsAsync(workspace, cancel));
        return new(
            network, [.. (await archives.ListAsync(workspace, cancel)).Where(archive => archive.Network == network)],
            await archives.HistoriesAsync(workspace, network, cancel), known, NearnessScale.Of(topics, known.Values));
    }

    /// <summary>What may be proposed on this network today, and at what pace.</summary>
    public async Task<ProposalList> ProposeAsync(long workspace, string network, NodaTime.Instant now, CancellationToken cancel) =>
        Proposing.Of(await ReadAsync(workspace, network, cancel), await decisions.ListAsync(workspace, network, cancel), await BoundsAsync(workspace, cancel), now);
}
