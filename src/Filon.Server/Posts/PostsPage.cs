using Filon.People;
using Filon.Posts;

namespace Filon.Server.Posts;

/// <summary>A page of posts and what it is limited to.</summary>
public sealed record PostsPage(PostFilter Filter, IReadOnlyList<string> Networks, ListOf<PostLine> Posts, long? Count);
