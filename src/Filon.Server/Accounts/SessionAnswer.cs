using Filon.Accounts;
using Filon.Server.Api;
using NodaTime;

namespace Filon.Server.Accounts;

/// <summary>A session: somebody signed in on one browser.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Browser">As the browser calls itself; empty where it does not say.</param>
/// <param name="Platform">On which system; empty where it does not say.</param>
/// <param name="CreatedAt">Of the sign-in.</param>
/// <param name="LastSeenAt">When it was last used, to the minute.</param>
/// <param name="Here">Whether it is the one that asks.</param>
public sealed record SessionAnswer(Id Id, string Browser, string Platform, Instant CreatedAt, Instant LastSeenAt, bool Here)
{
    internal static SessionAnswer Of(AccountSession session, long? here) => new(
        session.Id, session.Browser, session.Platform, session.CreatedAt, session.LastSeenAt, session.Id == here);
}
