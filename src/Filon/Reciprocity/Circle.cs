namespace Filon.Reciprocity;

/// <summary>Brings together what the pages of reciprocity stand on.</summary>
public sealed class Circle(ArchiveQuery archives, FollowAccountQuery accounts, AccountCardQuery cards, FollowDecisionStore decisions, FollowBoundsStore bounds)
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
        return new(earlier, later, await archives.CountAsync(workspace, earlier, later, cancel));
    }

    /// <summary>The accounts of a movement that the two archives know, those with a name first.</summary>
    public async Task<IReadOnlyList<string>> AccountsAsync(long workspace, Comparison two, Movement movement, (int Skip, int Take) part, CancellationToken cancel)
    {
        var known = await archives.AccountsAsync(workspace, two, movement, true, part, cancel);
        if (known.Count == part.Take) return known;
        var before = known.Count > 0 || part.Skip == 0 ? part.Skip + known.Count : await archives.CountKnownAsync(workspace, two, movement, cancel);
        var rest = (Skip: (int)Math.Max(0, part.Skip - before), Take: part.Take - known.Count);
        return [.. known, .. await archives.AccountsAsync(workspace, two, movement, false, rest, cancel)];
    }

    /// <summary>What the follow-backs of a network stand on: the accounts whose follow began at a time that may be known, and how many are older.</summary>
    public async Task<CircleData> ReadAsync(long workspace, string network, CancellationToken cancel)
    {
        var mine = await OfAsync(workspace, network, cancel);
        if (FirstOf(mine) is not { } first) return new(network, mine, [], None, NearnessScale.Of(TopicSimilarity.Of([]), []));
        var begun = await accounts.BegunAsync(workspace, network, first, cancel);
        var known = begun.Count == 0 ? None : await cards.ReadAsync(workspace, network, cancel);
        return new(network, mine, begun, known, await ScaleAsync(workspace, known, cancel)) { Before = await accounts.CountBeforeAsync(workspace, network, first, cancel) };
    }

    /// <summary>Whom we followed before the first archive, beside those that <see cref="FollowHistory.Before"/> tells.</summary>
    public async Task<IReadOnlyList<string>> BeforeAsync(long workspace, CircleData data, (int Skip, int Take) part, CancellationToken cancel) =>
        FirstOf(data.Archives) is { } first ? await accounts.BeforeAsync(workspace, data.Network, first, part, cancel) : [];

    /// <summary>What is known of these accounts.</summary>
    public Task<IReadOnlyDictionary<string, AccountCard>> CardsAsync(long workspace, string network, IReadOnlyCollection<string> shown, CancellationToken cancel) =>
        cards.ReadAsync(workspace, network, shown, cancel);

    public Task<IReadOnlyDictionary<string, AccountCard>> CardsAsync(long workspace, string network, CancellationToken cancel) => cards.ReadAsync(workspace, network, cancel);

    /// <summary>What may be proposed on this network today, and at what pace.</summary>
    /// <param name="workspace">Whose accounts.</param>
    /// <param name="network">Which.</param>
    /// <param name="now">Today.</param>
    /// <param name="named">Names stand on every proposal; false: on those of this week.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async Task<ProposalList> ProposeAsync(long workspace, string network, NodaTime.Instant now, bool named, CancellationToken cancel)
    {
        var (mine, decided, allowed) = (await OfAsync(workspace, network, cancel), await decisions.ListAsync(workspace, network, cancel), await BoundsAsync(workspace, cancel));
        var data = new CircleData(network, mine, [], None, NearnessScale.Of(TopicSimilarity.Of([]), [])) { Backs = await BacksAsync(workspace, network, mine, cancel) };
        if (named || Pace.Of(data, decided, allowed, now).OverGuard)
        {
            var known = await cards.ReadAsync(workspace, network, cancel);
            var seen = await accounts.KnownAsync(workspace, network, [.. decided.Select(word => word.Account)], cancel);
            var silent = await SilentAsync(workspace, network, mine, decided.Count, cancel);
            return Proposing.Of(data with { Histories = [.. seen.Concat(silent).DistinctBy(account => account.Account)], Cards = known, Scale = await ScaleAsync(workspace, known, cancel) }, decided, allowed, now);
        }

        var weighed = await cards.WeighedAsync(workspace, network, cancel);
        var (told, others) = (weighed.ToDictionary(one => one.Card.Account, one => one.Card, StringComparer.Ordinal), await accounts.NamedAsync(workspace, network, [.. decided.Select(word => word.Account)], cancel));
        var list = Proposing.Of(
            data with
            {
                Histories = [.. weighed.Select(one => one.Seen).Concat(others).DistinctBy(account => account.Account)], Cards = told, Scale = await ScaleAsync(workspace, told, cancel),
            }, decided, allowed, now);
        var shown = await cards.ReadAsync(workspace, network, [.. list.ThisWeek.Select(proposal => proposal.Account.Account)], cancel);
        return list with
        {
            Follow = [.. list.Follow.Select(proposal => shown.TryGetValue(proposal.Account.Account, out var card) ? proposal with { Account = proposal.Account with { Card = card } } : proposal)],
        };
    }

    private static readonly IReadOnlyDictionary<string, AccountCard> None = new Dictionary<string, AccountCard>();

    private async Task<IReadOnlyList<Archive>> OfAsync(long workspace, string network, CancellationToken cancel) =>
        [.. (await archives.ListAsync(workspace, cancel)).Where(archive => archive.Network == network)];

    private async Task<NearnessScale> ScaleAsync(long workspace, IReadOnlyDictionary<string, AccountCard> known, CancellationToken cancel) =>
        NearnessScale.Of(TopicSimilarity.Of(known.Count == 0 ? [] : await cards.OwnWordsAsync(workspace, cancel)), known.Values);

    private async Task<long> BacksAsync(long workspace, string network, IReadOnlyList<Archive> mine, CancellationToken cancel) =>
        Pace.Between(mine) is { } two ? await accounts.CountBacksAsync(workspace, network, two.Before.MadeAt, cancel) : 0;

    // number-only accounts weigh too little to be followed; to be left, those followed longest come first
    private async Task<IReadOnlyList<AccountHistory>> SilentAsync(long workspace, string network, IReadOnlyList<Archive> mine, int decided, CancellationToken cancel)
    {
        if (mine.LastOrDefault(archive => archive.Following is not null) is not { } latest) return [];
        var followers = mine.LastOrDefault(archive => archive.Followers is not null)?.MadeAt;
        return await accounts.SilentAsync(workspace, network, (followers, latest.MadeAt), latest.MadeAt - Proposing.Patience, Proposing.MostLeft + decided, cancel);
    }

    private static long? FirstOf(IReadOnlyList<Archive> archives) => archives.FirstOrDefault(archive => archive.Following is not null)?.ImportId;
}
