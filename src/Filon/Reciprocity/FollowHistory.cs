using NodaTime;
using NodaTime.Text;

namespace Filon.Reciprocity;

/// <summary>All that archives tell of whom we followed and who followed back.</summary>
/// <param name="Watched">Each follow of ours whose beginning is known and that a later list of followers can answer.</param>
/// <param name="Before">Followed before the first archive: since when is not known, so they are in no cohort.</param>
/// <param name="TheyBegan">Those who followed us before we followed them: no follow-back of theirs.</param>
/// <param name="Unwatched">Followed after the latest list of followers: nothing can be said yet.</param>
public sealed record FollowHistory(IReadOnlyList<OurFollow> Watched, IReadOnlyList<string> Before, IReadOnlyList<string> TheyBegan, IReadOnlyList<string> Unwatched)
{
    public static FollowHistory Of(IReadOnlyList<Archive> archives, IEnumerable<AccountHistory> accounts)
    {
        Instant[] followers = [.. archives.Where(archive => archive.Followers is not null).Select(archive => archive.MadeAt).Order()];
        Instant[] following = [.. archives.Where(archive => archive.Following is not null).Select(archive => archive.MadeAt).Order()];
        var (watched, before, theyBegan, unwatched) = (new List<OurFollow>(), new List<string>(), new List<string>(), new List<string>());
        foreach (var account in accounts)
        {
            if (account.FollowedFirst is not { } first) continue;
            if (StartOf(account, first, following) is not { } start) before.Add(account.Account);
            else if (followers.Length == 0 || followers[^1] < start.Latest) unwatched.Add(account.Account);
            else if (account.FollowerFirst <= start.Earliest) theyBegan.Add(account.Account);
            else watched.Add(Watch(account, start, followers, following));
        }

        return new(watched, before, theyBegan, unwatched);
    }

    /// <summary>The day a file says, else between two archives; null where the first archive lists it already.</summary>
    private static (Instant Earliest, Instant Middle, Instant Latest)? StartOf(AccountHistory account, Instant first, Instant[] following)
    {
        if (account.Since is { } text && LocalDatePattern.Iso.Parse(text) is { Success: true } since)
            return since.Value.AtStartOfDayInZone(DateTimeZone.Utc).ToInstant() is var day ? (day, day, day) : null;
        var at = Array.LastIndexOf(following, first);
        var earlier = Array.FindLastIndex(following, Math.Max(0, at), made => made < first);
        return earlier < 0 ? null : (following[earlier], following[earlier] + (first - following[earlier]) / 2, first);
    }

    private static OurFollow Watch(AccountHistory account, (Instant Earliest, Instant Middle, Instant Latest) start, Instant[] followers, Instant[] following)
    {
        var gone = Array.Find(following, made => made > account.FollowedLast);
        var last = gone == default ? followers[^1] : followers.LastOrDefault(made => made < gone, start.Middle);
        var back = account.FollowerFirst is { } seen && (gone == default || seen < gone) ? seen : (Instant?)null;
        return new(account.Account, start.Middle, back, last, back == start.Latest && start.Earliest != start.Latest);
    }
}
