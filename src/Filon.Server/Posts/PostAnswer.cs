using Filon.Posts;
using Filon.Server.Api;
using NodaTime;

namespace Filon.Server.Posts;

/// <summary>A post.</summary>
/// <param name="Id">The post's number.</param>
/// <param name="Network">Where it was published.</param>
/// <param name="Key">The network's own number of it.</param>
/// <param name="PublishedAt">When.</param>
/// <param name="Text">As it was written.</param>
/// <param name="Address">Where it can be seen.</param>
/// <param name="IsRepost">It repeats somebody else's.</param>
/// <param name="Figures">What was counted of it: seconds for durations, 0 to 1 for rates.</param>
/// <param name="Import">The import that last said what it is.</param>
public sealed record PostAnswer(Id Id, string Network, string Key, Instant PublishedAt, string Text, string? Address, bool IsRepost, IReadOnlyList<Figure> Figures, Id? Import)
{
    internal static PostAnswer Of(PostLine post) => new(
        post.Id, post.Network, post.NetworkKey, post.PublishedAt, post.Text, post.Address, post.IsRepost, post.Figures, Api.Id.Of(post.ImportId));
}
