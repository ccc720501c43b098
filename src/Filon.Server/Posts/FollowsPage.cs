using Filon.People;
using Filon.Posts;

namespace Filon.Server.Posts;

/// <summary>A page of follows.</summary>
/// <param name="Count">All that answer to the filter, shown or not.</param>
public sealed record FollowsPage(FollowFilter Filter, IReadOnlyList<string> Networks, ListOf<FollowLine> Follows, long Count);
