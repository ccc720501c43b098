using System.Net;
using Filon.Accounts;
using Filon.Audit;
using NodaTime;

namespace Filon.Server.Events;

/// <summary>
/// How fast one network may write on check-in sheets. A whole fair stands behind one address, so many are free; a program that writes thousands of names soon waits.
/// </summary>
public sealed class CheckInPace(AttemptStore attempts)
{
    private static readonly AttemptLimit Limit = new(Free, Duration.FromMinutes(1), Duration.FromMinutes(10));

    /// <summary>So many without ten quiet minutes between them.</summary>
    public const int Free = 300;

    public async Task<Failure?> TryAsync(string from)
    {
        var subject = new AttemptSubject($"check-in network {CoarseAddress.Of(IPAddress.TryParse(from, out var address) ? address : null)}", Limit, IsShared: true);
        if (await attempts.TryAsync([subject]) is not { } wait) return null;
        return new Failure(FailureKind.TooOften, Sentence.Format(
            "Many people are checking in at once. Try again in {0:N0} seconds.", "Beaucoup de monde émarge à la fois. Réessayez dans {0:N0} secondes.", Failure.SecondsOf(wait))) { Wait = wait };
    }
}
