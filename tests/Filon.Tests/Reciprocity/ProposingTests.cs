using Filon.Reciprocity;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Shouldly;

namespace Filon.Tests.Reciprocity;

public sealed class ProposingTests
{
    private static readonly Instant A = XLists.On("2025-03-01"), B = XLists.On("2026-03-01"), Now = XLists.On("2026-03-05");

    [Fact]
    public void A_follower_whose_company_has_an_open_deal_comes_first_with_its_reasons()
    {
        var list = Propose([Fan("ada"), Fan("zoe"), Fan("nobody")], [Card("ada") with { OpenDeal = true }, Card("zoe") with { Exchanges = 2 }], []);
        list.Follow.Select(proposal => proposal.Account.Account).ShouldBe(["ada", "zoe"]);
        list.Follow[0].Reasons.Select(reason => reason.En).ShouldBe(["their company has an open deal", "follows you", "known in your files"]);
        list.Follow[0].Weight.ShouldBe(8);
    }

    [Fact]
    public void To_follow_us_alone_is_no_reason() => Propose([Fan("ada")], [], []).Follow.ShouldBeEmpty();

    [Fact]
    public void Whom_we_once_followed_and_left_is_never_proposed() =>
        Propose([new() { Account = "ada", FollowerFirst = A, FollowerLast = B, FollowedFirst = A, FollowedLast = A }], [Card("ada") with { OpenDeal = true }], []).Follow.ShouldBeEmpty();

    [Fact]
    public void Nobody_is_proposed_to_be_left_while_the_ratio_is_under_the_guard() => Propose([Silent("ada")], [], [], followers: 100, following: 100).Unfollow.ShouldBeEmpty();

    [Fact]
    public void Above_the_guard_a_handful_may_be_left_and_nobody_is_proposed_to_be_followed_this_week()
    {
        var list = Propose([.. Enumerable.Range(0, 20).Select(at => Silent($"s{at}")), Fan("ada")], [Card("ada") with { OpenDeal = true }], [], followers: 100, following: 120);
        list.Unfollow.Count.ShouldBe(Proposing.MostLeft);
        list.ThisWeek.ShouldBeEmpty();
        list.Follow.ShouldHaveSingleItem();
    }

    [Fact]
    public void A_customer_an_open_deal_a_recent_contact_or_a_recent_follow_is_never_proposed_to_be_left() =>
        Propose(
            [Silent("customer"), Silent("deal"), Silent("touched"), Silent("recent") with { FollowedFirst = B - Duration.FromDays(90) }],
            [Card("customer") with { Customer = true }, Card("deal") with { OpenDeal = true }, Card("touched") with { LastTouch = B - Duration.FromDays(100) }], [], followers: 1, following: 9).Unfollow.ShouldBeEmpty();

    [Fact]
    public void The_pace_is_a_weeks_follow_backs_within_the_room_under_the_guard()
    {
        Pace(followers: 1000, following: 900, backs: 12.2).AWeek.ShouldBe(13);
        Pace(followers: 1000, following: 900, backs: 1).AWeek.ShouldBe(Filon.Reciprocity.Pace.Least);
        Pace(followers: 1000, following: 997, backs: 12.2).AWeek.ShouldBe(3);
        Pace(followers: 1000, following: 1200, backs: 12.2).AWeek.ShouldBe(0);
        Pace(followers: 100_000, following: 900, backs: 5000).AWeek.ShouldBe(140, "a twentieth of 7 × 400");
        (Pace(followers: 1000, following: 900, backs: 12.2) with { DoneThisWeek = 20 }).LeftThisWeek.ShouldBe(0);
    }

    [Fact]
    public void Of_a_network_whose_rules_are_not_known_nothing_is_proposed() =>
        Proposing.Of(Data("linkedin", [Fan("ada")], [Card("ada") with { OpenDeal = true }], 10, 5), [], Now).Follow.ShouldBeEmpty();

    [Fact]
    public void An_account_dropped_or_done_once_is_never_proposed_again_whatever_the_archives_say() => Check.QuickThrowOnFailure(Prop.ForAll(
        ArbMap.Default.ArbFor<(byte Follower, byte Followed, byte Deal, byte Word)[]>(), ArbMap.Default.ArbFor<PositiveInt>(), ArbMap.Default.ArbFor<PositiveInt>(),
        (drawn, followers, following) =>
        {
            Instant?[] times = [null, A, B];
            var accounts = drawn.Select((one, at) => new AccountHistory
            {
                Account = $"a{at}", FollowerFirst = times[one.Follower % 3], FollowerLast = one.Follower % 3 == 0 ? null : one.Follower % 2 == 0 ? B : times[one.Follower % 3],
                FollowedFirst = times[one.Followed % 3], FollowedLast = one.Followed % 3 == 0 ? null : one.Followed % 2 == 0 ? B : times[one.Followed % 3],
            }).ToList();
            var cards = drawn.Select((one, at) => Card($"a{at}") with { OpenDeal = one.Deal % 2 == 0, Exchanges = one.Deal % 5 }).ToList();
            var words = drawn.Select((one, at) => (one.Word, At: at)).Where(one => one.Word % 5 < 4).Select(one => new FollowDecision
            {
                Id = one.At, Account = $"a{one.At}", Act = one.Word % 2 == 0 ? FollowAct.Follow : FollowAct.Unfollow, State = (DecisionState)(one.Word % 5 % 3), At = A,
            }).ToList();
            var list = Propose(accounts, cards, words, followers.Get, following.Get);
            var decided = words.Where(word => word.State != DecisionState.Accepted).Select(word => word.Account).ToHashSet();
            var left = accounts.Where(account => account.FollowedLast < B).Select(account => account.Account).ToHashSet();
            var follow = list.Follow.Select(proposal => proposal.Account.Account).ToHashSet();
            var unfollow = list.Unfollow.Select(proposal => proposal.Account.Account).ToHashSet();
            return !follow.Overlaps(decided) && !unfollow.Overlaps(decided) && !follow.Overlaps(left) && !follow.Overlaps(unfollow) && list.Unfollow.Count <= Proposing.MostLeft;
        }));

    private static AccountHistory Fan(string account) => new() { Account = account, FollowerFirst = A, FollowerLast = B };

    private static AccountHistory Silent(string account) => new() { Account = account, FollowedFirst = A, FollowedLast = B };

    private static AccountCard Card(string account) => new() { Account = account, Name = account, Company = "Mecavia" };

    private static Pace Pace(long followers, long following, double backs) => new(followers, following, backs, 0, NetworkLimit.Of("x"));

    private static ProposalList Propose(IReadOnlyList<AccountHistory> accounts, IReadOnlyList<AccountCard> cards, IReadOnlyList<FollowDecision> words, long followers = 100, long following = 50) =>
        Proposing.Of(Data("x", accounts, cards, followers, following), words, Now);

    private static CircleData Data(string network, IReadOnlyList<AccountHistory> accounts, IReadOnlyList<AccountCard> cards, long followers, long following)
    {
        IReadOnlyList<Archive> archives = [.. new[] { A, B }.Select(made => new Archive { Network = network, MadeAt = made, Followers = followers, Following = following })];
        return new(network, archives, accounts, cards.ToDictionary(card => card.Account), NearnessScale.Of(TopicSimilarity.Of([]), cards));
    }
}
