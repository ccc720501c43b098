using NodaTime;

namespace Filon.Accounts;

/// <summary>
/// How often something may fail: so many times freely, then each time after twice the wait, up to the longest. Nothing closes for good, and a
/// wait that is over counts until <paramref name="Memory"/> has passed without another failure.
/// </summary>
public sealed record AttemptLimit(int Free, Duration Longest, Duration Memory)
{
    private const int MostDoublings = 20;
    private static readonly Duration First = Duration.FromSeconds(2), Quarter = Duration.FromMinutes(15);

    /// <summary>Of one account, or one browser known to it: about a hundred guesses a day at most, as NIST SP 800-63B-4 (section 3.2.2) allows.</summary>
    public static readonly AttemptLimit Account = new(5, Quarter, Duration.FromDays(1));

    /// <summary>Of one network: more, for there are several people behind it.</summary>
    public static readonly AttemptLimit Network = new(10, Quarter, Duration.FromHours(1));

    /// <summary>How long the next one waits, after so many failures.</summary>
    public Duration Wait(long failures)
    {
        if (failures < Free) return Duration.Zero;
        var wait = First * (1L << (int)Math.Min(failures - Free, MostDoublings));
        return wait < Longest ? wait : Longest;
    }
}
