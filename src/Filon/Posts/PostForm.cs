namespace Filon.Posts;

/// <summary>What a post is: one's own word, an answer to somebody, or somebody else's post passed on.</summary>
public static class PostForm
{
    public const string Own = "own";
    public const string Answer = "answer";
    public const string Repost = "repost";

    public static IReadOnlyList<string> All { get; } = [Own, Answer, Repost];
}
