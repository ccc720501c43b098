using Filon.People;
using Filon.Posts;

namespace Filon.Server.Posts;

/// <summary>A page of posts and what it is limited to.</summary>
/// <param name="Forms">How many posts answer to the filter, by form; null where it asks for neither a form nor months.</param>
public sealed record PostsPage(PostFilter Filter, IReadOnlyList<string> Networks, ListOf<PostLine> Posts, IReadOnlyDictionary<string, long>? Forms)
{
    /// <summary>What keeps a page behind a figure to the same months.</summary>
    public string Months { get; init; } = "";

    public long Of(string form) => Forms?.GetValueOrDefault(form) ?? 0;
}
