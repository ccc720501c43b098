using Filon.Events;
using Filon.Server.Api;
using NodaTime;

namespace Filon.Server.Events;

/// <summary>A session or a stand.</summary>
/// <param name="Id">Under which it is removed.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Stand">A stand; else a session.</param>
/// <param name="Starts">When it begins, where that is said.</param>
/// <param name="Came">How many persons were seen there.</param>
public sealed record SessionAnswer(Id Id, string Name, bool Stand, Instant? Starts, long Came)
{
    internal static SessionAnswer Of(EventSession session) => new(session.Id, session.Name, session.IsStand, session.StartsAt, session.Attended);
}
