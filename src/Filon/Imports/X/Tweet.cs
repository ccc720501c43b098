using NodaTime;

namespace Filon.Imports.X;

/// <summary>The fields of a tweet that are kept; one instance serves a whole file.</summary>
internal sealed class Tweet
{
    public string? Id { get; set; }
    public Instant? At { get; set; }
    public string? Text { get; set; }
    public string? Language { get; set; }
    public string? ReplyToTweet { get; set; }
    public string? ReplyToAccount { get; set; }
    public string? ReplyToHandle { get; set; }
    public long? Likes { get; set; }
    public long? Reposts { get; set; }
    public List<AccountMention> Mentions { get; } = [];
    public List<string> Urls { get; } = [];
    public List<string> Hashtags { get; } = [];

    public void Clear()
    {
        Id = Text = Language = ReplyToTweet = ReplyToAccount = ReplyToHandle = null;
        (At, Likes, Reposts) = (null, null, null);
        Mentions.Clear();
        Urls.Clear();
        Hashtags.Clear();
    }
}
