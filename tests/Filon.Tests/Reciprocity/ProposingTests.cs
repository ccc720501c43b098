using Filon.Reciprocity;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Filon.Storage;
using Filon.Tests.Support;
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
        Pace(followers: 1000, following: 900, backs: 1).AWeek.ShouldBe(FollowBounds.Usual.LeastAWeek);
        Pace(followers: 1000, following: 997, backs: 12.2).AWeek.ShouldBe(3);
        Pace(followers: 1000, following: 1200, backs: 12.2).AWeek.ShouldBe(0);
        Pace(followers: 100_000, following: 900, backs: 5000).AWeek.ShouldBe(140, "a twentieth of 7 × 400");
        (Pace(followers: 1000, following: 900, backs: 12.2) with { DoneThisWeek = 20 }).LeftThisWeek.ShouldBe(0);
    }

    [Fact]
    public void The_bounds_of_the_workspace_widen_and_narrow_the_pace_and_never_pass_what_the_network_allows()
    {
        var pace = Pace(followers: 1000, following: 900, backs: 12.2);
        (pace with { Bounds = new(95, 5, null) }).AWeek.ShouldBe(13);
        (pace with { Bounds = new(90, 5, null) }).AWeek.ShouldBe(0);
        (pace with { Bounds = new(89, 5, null) }).OverGuard.ShouldBeTrue();
        (pace with { Bounds = new(100, 0, 7) }).AWeek.ShouldBe(7);
        (pace with { Bounds = new(100, 20, null) }).AWeek.ShouldBe(20);
        (Pace(followers: 100_000, following: 900, backs: 5000) with { Bounds = new(200, 50, 500) }).AWeek.ShouldBe(140, "a twentieth of 7 × 400");
        FollowBounds.Usual.Room(999, 998).ShouldBe(1);
        new FollowBounds(50, 5, null).Room(999, 490).ShouldBe(9, "half of 999, rounded down, less 490");
    }

    [Theory]
    [InlineData("1", "5", "", 100, 5, null)]
    [InlineData(" 0,8 ", "0", "12", 80, 0, 12)]
    [InlineData("1.25", "50", "500", 125, 50, 500)]
    public void Bounds_are_read_as_people_type_them(string guard, string least, string most, int hundredths, int leastAWeek, int? mostAWeek)
    {
        var read = new FollowBoundsFields { Guard = guard, Least = least, Most = most }.Read().Value;
        read.ShouldBe(new(hundredths, leastAWeek, mostAWeek));
        FollowBoundsFields.Of(read, Language.French).Read().Value.ShouldBe(read);
    }

    [Theory]
    [InlineData("0.09", "5", "", "guard")]
    [InlineData("2.01", "5", "", "guard")]
    [InlineData("one", "5", "", "guard")]
    [InlineData("99999999999999999999", "5", "", "guard")]
    [InlineData("1", "-1", "", "least")]
    [InlineData("1", "51", "", "least")]
    [InlineData("1", "5", "4", "most")]
    [InlineData("1", "0", "0", "most")]
    [InlineData("1", "5", "501", "most")]
    [InlineData(null, null, null, "guard least")]
    public void A_bound_typed_wrong_is_refused_with_a_sentence(string? guard, string? least, string? most, string fields) =>
        string.Join(' ', new FollowBoundsFields { Guard = guard, Least = least, Most = most }.Read().Failure!.Problems.Select(problem => problem.Field)).ShouldBe(fields);

    [Theory, EveryEngine]
    public async Task Bounds_are_kept_for_their_workspace_alone(Engine engine)
    {
        await using var test = await TestDatabase.CreateAsync(engine, new FakeClock());
        var store = new FollowBoundsStore(test.Database);
        (await store.ReadAsync(7, default)).ShouldBe(FollowBounds.Usual);
        await store.SaveAsync(7, new(80, 0, 12), default);
        await store.SaveAsync(7, new(80, 1, null), default);
        (await store.ReadAsync(7, default)).ShouldBe(new(80, 1, null));
        (await store.ReadAsync(8, default)).ShouldBe(FollowBounds.Usual);
    }

    [Fact]
    public void Of_a_network_whose_rules_are_not_known_nothing_is_proposed() =>
        Proposing.Of(Data("linkedin", [Fan("ada")], [Card("ada") with { OpenDeal = true }], 10, 5), [], FollowBounds.Usual, Now).Follow.ShouldBeEmpty();

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

    private static Pace Pace(long followers, long following, double backs) => new(followers, following, backs, 0, NetworkLimit.Of("x"), FollowBounds.Usual);

    private static ProposalList Propose(IReadOnlyList<AccountHistory> accounts, IReadOnlyList<AccountCard> cards, IReadOnlyList<FollowDecision> words, long followers = 100, long following = 50) =>
        Proposing.Of(Data("x", accounts, cards, followers, following), words, FollowBounds.Usual, Now);

    private static CircleData Data(string network, IReadOnlyList<AccountHistory> accounts, IReadOnlyList<AccountCard> cards, long followers, long following)
    {
        IReadOnlyList<Archive> archives = [.. new[] { A, B }.Select(made => new Archive { Network = network, MadeAt = made, Followers = followers, Following = following })];
        return new(network, archives, accounts, cards.ToDictionary(card => card.Account), NearnessScale.Of(TopicSimilarity.Of([]), cards));
    }
}
