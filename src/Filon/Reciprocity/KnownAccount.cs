using NodaTime;

namespace Filon.Reciprocity;

/// <summary>An account as it stands in the latest archives of its network.</summary>
/// <param name="Account">By the network's own name or number.</param>
/// <param name="FollowsUs">In the latest list of followers.</param>
/// <param name="WeFollow">In the latest list of followed accounts.</param>
/// <param name="Dropped">Followed once, and no longer: somebody decided so.</param>
/// <param name="FollowedSince">The first archive that shows our follow; null: never followed.</param>
/// <param name="Nearness">Of its topics to ours.</param>
/// <param name="Card">What is known of it; null: a number only.</param>
public sealed record KnownAccount(string Account, bool FollowsUs, bool WeFollow, bool Dropped, Instant? FollowedSince, Nearness Nearness, AccountCard? Card)
{
    public static IEnumerable<KnownAccount> Of(CircleData data)
    {
        var followers = data.Archives.LastOrDefault(archive => archive.Followers is not null)?.MadeAt;
        var following = data.Archives.LastOrDefault(archive => archive.Following is not null)?.MadeAt;
        var listed = data.Histories.Select(account => new KnownAccount(
            account.Account, account.FollowerLast is { } seen && seen == followers, account.FollowedLast is { } followed && followed == following,
            account.FollowedLast < following, account.FollowedFirst, data.Scale.Of(account.Account), data.Cards.GetValueOrDefault(account.Account))).ToList();
        var known = listed.Select(account => account.Account).ToHashSet(StringComparer.Ordinal);
        return listed.Concat(data.Cards.Values.Where(card => !known.Contains(card.Account))
            .Select(card => new KnownAccount(card.Account, false, false, false, null, data.Scale.Of(card.Account), card)));
    }
}
