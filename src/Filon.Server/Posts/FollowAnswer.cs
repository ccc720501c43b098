using Filon.Posts;
using Filon.Server.Api;
using NodaTime;

namespace Filon.Server.Posts;

/// <summary>A follow, as a file says.</summary>
/// <param name="Id">The line's number.</param>
/// <param name="Network">Where.</param>
/// <param name="Account">The network's own name or number of the account.</param>
/// <param name="Direction"><c>follower</c> or <c>following</c>.</param>
/// <param name="Since">The day of the follow, where the file says it.</param>
/// <param name="SeenAt">When the file was made.</param>
/// <param name="Person">Who that is, where it is known.</param>
/// <param name="Import">The import that says so.</param>
public sealed record FollowAnswer(Id Id, string Network, string Account, string Direction, string? Since, Instant SeenAt, Id? Person, Id? Import)
{
    internal static FollowAnswer Of(FollowLine follow) => new(
        follow.Id, follow.Network, follow.AccountKey, follow.Direction, follow.Since, follow.SeenAt, Api.Id.Of(follow.PersonId), Api.Id.Of(follow.ImportId));
}
