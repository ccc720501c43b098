using Filon.Links.Making;
using NodaTime;

namespace Filon.Links.Elsewhere;

/// <summary>Looks anybody's short link up: what was found within a day is not asked again.</summary>
public sealed class LookElsewhere(LinkFollower follower, ForeignLinkStore store, TimeProvider clock)
{
    /// <summary>For so long an answer is good; a server that was silent is asked again after a tenth of it.</summary>
    public static Duration Fresh { get; } = Duration.FromHours(24);

    /// <param name="typed">As pasted; without a scheme it is taken as https.</param>
    /// <param name="account">Who asks; null: the command line.</param>
    public async Task<Outcome<ForeignLink>> LookAsync(long workspace, string? typed, LinkRules rules, long? account, CancellationToken cancel)
    {
        var read = Destination.Read(typed, rules.OwnHosts, new HashSet<string>());
        if (!read.Succeeded) return Failure.Invalid(new Problem("address", read.Failure.Sentence));
        var known = await store.FindAsync(workspace, read.Value, cancel);
        if (known is not null && Instant.FromDateTimeOffset(clock.GetUtcNow()) - known.CheckedAt < (known.Outcome == FollowOutcome.Silent ? Fresh / 10 : Fresh)) return known;
        return await store.KeepAsync(workspace, read.Value, await follower.FollowAsync(read.Value, host => rules.OwnHosts.Contains(host), cancel), account, cancel);
    }
}
