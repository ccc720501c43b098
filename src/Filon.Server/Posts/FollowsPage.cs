using Filon.People;
using Filon.Posts;

namespace Filon.Server.Posts;

/// <summary>A page of follows.</summary>
public sealed record FollowsPage(FollowFilter Filter, IReadOnlyList<string> Networks, ListOf<FollowLine> Follows);
