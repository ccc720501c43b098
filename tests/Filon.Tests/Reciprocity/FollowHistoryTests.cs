using Filon.Reciprocity;
using NodaTime;
using Shouldly;

namespace Filon.Tests.Reciprocity;

public sealed class FollowHistoryTests
{
    private static readonly Instant A = XLists.On("2026-01-01"), B = XLists.On("2026-03-02"), C = XLists.On("2026-05-01");

    private static readonly IReadOnlyList<Archive> Archives =
        [.. new[] { A, B, C }.Select((made, at) => new Archive { ImportId = at + 1, Network = "x", MadeAt = made, Followers = 1, Following = 1 })];

    [Fact]
    public void A_follow_begins_in_the_middle_between_two_archives_and_ends_when_the_follow_back_is_seen()
    {
        var follow = Watched(new AccountHistory { Account = "ada", FollowedFirst = B, FollowedLast = C, FollowerFirst = C, FollowerLast = C });
        follow.Start.ShouldBe(A + Duration.FromDays(30)); // 60 days between the archives
        follow.Back.ShouldBe(C);
        follow.Days.ShouldBe(90);
        follow.Unordered.ShouldBeFalse();
    }

    [Fact]
    public void Where_both_follows_are_first_seen_together_who_began_is_not_known() =>
        Watched(new AccountHistory { Account = "ada", FollowedFirst = B, FollowedLast = C, FollowerFirst = B, FollowerLast = C }).Unordered.ShouldBeTrue();

    [Fact]
    public void Who_followed_us_before_is_no_follow_back()
    {
        var history = Of(new AccountHistory { Account = "ada", FollowedFirst = B, FollowedLast = C, FollowerFirst = A, FollowerLast = C });
        history.TheyBegan.ShouldBe(["ada"]);
        history.Watched.ShouldBeEmpty();
    }

    [Fact]
    public void Who_was_followed_before_the_first_archive_is_in_no_month() =>
        Of(new AccountHistory { Account = "ada", FollowedFirst = A, FollowedLast = C }).Before.ShouldBe(["ada"]);

    [Fact]
    public void The_day_a_file_says_is_the_day_of_the_follow()
    {
        var follow = Watched(new AccountHistory { Account = "ada", FollowedFirst = B, FollowedLast = C, FollowerFirst = C, FollowerLast = C, Since = "2026-03-02" });
        (follow.Start, follow.Days).ShouldBe((B, 60));
    }

    [Fact]
    public void Whom_we_left_is_watched_until_the_last_archive_before()
    {
        var follow = Watched(new AccountHistory { Account = "ada", FollowedFirst = B, FollowedLast = B, FollowerFirst = C, FollowerLast = C });
        follow.Back.ShouldBeNull("we no longer followed them when they began");
        follow.Until.ShouldBe(B);
    }

    [Fact]
    public void Who_was_followed_after_the_last_list_of_followers_is_not_watched_yet()
    {
        IReadOnlyList<Archive> archives = [Archives[0], Archives[1] with { Followers = null }];
        FollowHistory.Of(archives, [new AccountHistory { Account = "ada", FollowedFirst = B, FollowedLast = B }]).Unwatched.ShouldBe(["ada"]);
    }

    [Fact]
    public void The_rate_counts_those_watched_for_less_as_far_as_they_were()
    {
        // 4 answer at 10, 2 censored at 20, 3 answer at 40, 3 watched to 60: 1 - (8/12)(3/6) = 2/3
        var follows = Enumerable.Repeat(Follow(10, true), 4).Concat(Enumerable.Repeat(Follow(20, false), 2)).Concat(Enumerable.Repeat(Follow(40, true), 3)).Concat(Enumerable.Repeat(Follow(60, false), 3)).ToList();
        var rate = FollowBackRate.Of(follows, 60);
        rate.Verdict.ShouldBe(RateVerdict.TooEarly, "only 3 of 12 were watched for 60 days");

        List<OurFollow> longer = [.. follows.Select(follow => follow.Back is null ? follow : follow with { Until = follow.Start + Duration.FromDays(60) })];
        var judged = FollowBackRate.Of(longer, 60);
        judged.Rate!.Value.ShouldBe(2 / 3.0, 1e-12);
        (judged.Verdict, judged.Follows, judged.Back).ShouldBe((RateVerdict.Said, 12, 7));
        judged.Low!.Value.ShouldBeLessThan(judged.Rate.Value);
        judged.High!.Value.ShouldBeGreaterThan(judged.Rate.Value);
    }

    [Fact]
    public void A_young_month_is_too_early_to_say() => FollowBackRate.Of([.. Enumerable.Repeat(Follow(12, false), 30)], 60).Rate.ShouldBeNull();

    [Fact]
    public void Ten_that_were_watched_long_enough_let_a_large_group_be_judged() =>
        FollowBackRate.Of([.. Enumerable.Repeat(Follow(12, false), 30), .. Enumerable.Repeat(Follow(60, false), 10)], 60).Verdict.ShouldBe(RateVerdict.Said);

    [Fact]
    public void Fewer_than_ten_follows_are_an_anecdote() => FollowBackRate.Of([.. Enumerable.Repeat(Follow(60, false), 9)], 60).Verdict.ShouldBe(RateVerdict.Few);

    private static OurFollow Follow(int days, bool back) => new("ada", A, back ? A + Duration.FromDays(days) : null, A + Duration.FromDays(days), false);

    private static FollowHistory Of(AccountHistory account) => FollowHistory.Of(Archives, [account]);

    private static OurFollow Watched(AccountHistory account) => Of(account).Watched.ShouldHaveSingleItem();
}
