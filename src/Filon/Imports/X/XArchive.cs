namespace Filon.Imports.X;

/// <summary>The parts of an X archive, each readable on its own from the bytes of its file.</summary>
public static class XArchive
{
    /// <summary>The posts of a <c>tweets.js</c>, in the file's order (newest first).</summary>
    public static IEnumerable<ReadRow> ReadTweets(Stream stream, string part = "tweets.js")
    {
        var tweet = new Tweet();
        var tweets = new JsonRecordStream<Tweet>(stream, part, tweet, TweetParser.Read);
        while (tweets.Next())
        {
            if (tweet.Id is null || tweet.At is null || tweet.Text is null) yield return ReadRow.Of(Incomplete(tweets.Position, tweet));
            else yield return ReadRow.Of(Post(tweet, tweets.Position));
        }

        if (tweets.Broken is { } broken) yield return ReadRow.Of(broken);
    }

    private static PostRecord Post(Tweet tweet, RowPosition position) => new()
    {
        Key = "x:" + tweet.Id,
        Position = position,
        Network = ProfileNetwork.X,
        NetworkKey = tweet.Id!,
        At = tweet.At!.Value,
        Text = Entities.Decode(tweet.Text!),
        Language = tweet.Language,
        ReplyToKey = tweet.ReplyToTweet,
        ReplyToAccount = tweet.ReplyToAccount,
        ReplyToHandle = tweet.ReplyToHandle,
        Mentions = tweet.Mentions.Count == 0 ? [] : [.. tweet.Mentions],
        Urls = tweet.Urls.Count == 0 ? [] : [.. tweet.Urls],
        Hashtags = tweet.Hashtags.Count == 0 ? [] : [.. tweet.Hashtags],
        Likes = tweet.Likes,
        Reposts = tweet.Reposts,
        IsRepost = tweet.Text!.StartsWith("RT @", StringComparison.Ordinal),
    };

    private static Refusal Incomplete(RowPosition position, Tweet tweet) => tweet.At is null && tweet.Id is not null
        ? new(position, RefusalReason.Date, new("This tweet has no date that can be read.", "Ce tweet n’a pas de date lisible."))
        : new(position, RefusalReason.Missing, new("This tweet has no id or no text.", "Ce tweet n’a pas d’identifiant ou pas de texte."));
}
