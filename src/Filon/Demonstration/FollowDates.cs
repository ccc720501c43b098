namespace Filon.Demonstration;

/// <summary>When an account and the simulated company began to follow each other, in days before the last: what two archives tell and none of them says.</summary>
internal sealed class FollowDates
{
    private readonly XAccount _account;
    private readonly double _ours, _theirs, _left;
    private readonly bool _once;

    private FollowDates(XAccount account, double ours, double theirs, double left, bool once) => (_account, _ours, _theirs, _left, _once) = (account, ours, theirs, left, once);

    public static FollowDates Of(int seed, XAccount account, int number)
    {
        var chance = Chance.About(seed, "follow dates", number);
        var ours = chance.Exponential(220);
        // three in four of those who follow back were followed first, and answer within weeks
        var theirs = !account.Followed ? chance.Exponential(260) : chance.Happens(0.25) ? ours + chance.Exponential(120) : Math.Max(0.5, ours - 2 - chance.Exponential(24));
        return new(account, ours, theirs, chance.Mark() * 100, chance.Happens(0.07));
    }

    /// <summary>Followed the company on that day.</summary>
    public bool Follows(int daysAgo) => _account.Follows ? _theirs >= daysAgo : _once && daysAgo >= _left;

    /// <summary>Was followed by the company on that day.</summary>
    public bool Followed(int daysAgo) => _account.Followed ? _ours >= daysAgo : _once && daysAgo >= _left;
}
