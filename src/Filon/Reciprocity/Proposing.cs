using NodaTime;

namespace Filon.Reciprocity;

/// <summary>
/// Decides what may be proposed. An account about which somebody decided once is never proposed anew, neither way; whom one stopped following is
/// never proposed again; whom one has followed for less than half a year is never proposed to be left: what networks call churn cannot come of it.
/// </summary>
public static class Proposing
{
    /// <summary>Not followed for less than this is anybody proposed to be left.</summary>
    public static readonly Duration Patience = Duration.FromDays(180);

    /// <summary>Nor where there was any contact, on any channel, in this time.</summary>
    public static readonly Duration Silence = Duration.FromDays(365);

    /// <summary>At most so many a week may be left: never a mass of them.</summary>
    public const int MostLeft = 5;

    public static ProposalList Of(CircleData data, IReadOnlyList<FollowDecision> decided, FollowBounds bounds, Instant now)
    {
        var pace = Pace.Of(data, decided, bounds, now);
        var words = decided.ToDictionary(word => word.Account, StringComparer.Ordinal);
        var accounts = KnownAccount.Of(data).Where(account => !words.TryGetValue(account.Account, out var word) || word.State == DecisionState.Accepted).ToList();
        var latest = data.Archives.LastOrDefault(archive => archive.Following is not null)?.MadeAt;
        if (pace.Limit is null) return new(pace, [], [], Latest(decided)); // of a network whose rules are not known, nothing is proposed
        return new(
            pace,
            Ranked(accounts.Where(account => !account.WeFollow && !account.Dropped && !Accepted(words, account, FollowAct.Unfollow)).Select(account => ToFollow(account, words))
                .Where(proposal => proposal.Weight >= FollowQuestion.Enough || proposal.Accepted)),
            pace.OverGuard && latest is { } made
                ? [.. Ranked(accounts.Where(account => MayLeave(account, made) && !Accepted(words, account, FollowAct.Follow)).Select(account => ToLeave(account, made, words))).Take(LeftToLeave(decided, now))]
                : [],
            Latest(decided));
    }

    private static IReadOnlyList<FollowDecision> Latest(IEnumerable<FollowDecision> decided) => [.. decided.OrderByDescending(word => word.At).ThenByDescending(word => word.Id)];

    private static bool Accepted(Dictionary<string, FollowDecision> words, KnownAccount account, FollowAct act) =>
        words.TryGetValue(account.Account, out var word) && word.Act == act && word.State == DecisionState.Accepted;

    private static Proposal ToFollow(KnownAccount account, Dictionary<string, FollowDecision> words)
    {
        var reasons = FollowQuestion.All.Where(question => question.Asks(account)).ToList();
        return new(account, FollowAct.Follow, reasons.Sum(question => question.Weight), [.. reasons.Select(question => question.Reason)], Accepted(words, account, FollowAct.Follow));
    }

    private static bool MayLeave(KnownAccount account, Instant latest) =>
        account is { WeFollow: true, FollowsUs: false } && latest - account.FollowedSince >= Patience
        && account.Card is not { Customer: true } and not { OpenDeal: true } && !(account.Card?.LastTouch > latest - Silence);

    private static Proposal ToLeave(KnownAccount account, Instant latest, Dictionary<string, FollowDecision> words) => new(
        account, FollowAct.Unfollow, (int)(latest - account.FollowedSince!.Value).TotalDays,
        [
            Sentence.Format("followed for {0:N0} days at least without following back", "suivi depuis au moins {0:N0} jours sans retour", (latest - account.FollowedSince.Value).TotalDays),
            account.Card is null ? new("nobody known", "personne de connu") : new("no contact for a year", "aucun contact depuis un an"),
        ], Accepted(words, account, FollowAct.Unfollow));

    private static int LeftToLeave(IEnumerable<FollowDecision> decided, Instant now) =>
        Math.Max(0, MostLeft - decided.Count(word => word is { Act: FollowAct.Unfollow, State: DecisionState.Done } && word.At > now - Duration.FromDays(7)));

    private static IReadOnlyList<Proposal> Ranked(IEnumerable<Proposal> proposals) =>
        [.. proposals.OrderByDescending(proposal => proposal.Accepted).ThenByDescending(proposal => proposal.Weight)
            .ThenByDescending(proposal => proposal.Account.Card?.Exchanges ?? 0).ThenBy(proposal => proposal.Account.Account, StringComparer.Ordinal)];
}
