using System.Text.Json;

namespace Filon.Imports.X;

/// <summary>Reads <c>{ "tweet": { … } }</c>, and the bare <c>{ … }</c> of the oldest archives. Fields that are not kept cost no string.</summary>
internal static class TweetParser
{
    public static bool Read(ref Utf8JsonReader reader, Tweet tweet)
    {
        tweet.Clear();
        return Fields(ref reader, tweet);
    }

    private static bool Fields(ref Utf8JsonReader reader, Tweet tweet)
    {
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.EndObject) return true;
            var name = reader.ValueSpan;
            if (!reader.Read()) return false;
            if (!Field(ref reader, name, tweet)) return false;
        }

        return false;
    }

    private static bool Field(ref Utf8JsonReader reader, ReadOnlySpan<byte> name, Tweet tweet)
    {
        switch (name.Length)
        {
            case 2 when name.SequenceEqual("id"u8): tweet.Id ??= JsonText.String(ref reader); return true;
            case 6 when name.SequenceEqual("id_str"u8): tweet.Id ??= JsonText.String(ref reader); return true;
            case 4 when name.SequenceEqual("lang"u8): tweet.Language = TweetLanguage.Shared(ref reader); return true;
            case 4 when name.SequenceEqual("text"u8): tweet.Text ??= JsonText.String(ref reader); return true;
            case 9 when name.SequenceEqual("full_text"u8): tweet.Text = JsonText.String(ref reader); return true;
            case 10 when name.SequenceEqual("created_at"u8): tweet.At = XTime.Read(ref reader); return true;
            case 14 when name.SequenceEqual("favorite_count"u8): tweet.Likes = JsonText.Integer(ref reader); return true;
            case 13 when name.SequenceEqual("retweet_count"u8): tweet.Reposts = JsonText.Integer(ref reader); return true;
            case 5 when name.SequenceEqual("tweet"u8) && reader.TokenType == JsonTokenType.StartObject: return Fields(ref reader, tweet);
            case 8 when name.SequenceEqual("entities"u8) && reader.TokenType == JsonTokenType.StartObject: return TweetEntities.Read(ref reader, tweet);
            case 21 or 23 or 25 when name.StartsWith("in_reply_to_"u8): Reply(ref reader, name, tweet); return true;
            default: return reader.TrySkip();
        }
    }

    private static void Reply(ref Utf8JsonReader reader, ReadOnlySpan<byte> name, Tweet tweet)
    {
        if (name.SequenceEqual("in_reply_to_screen_name"u8)) tweet.ReplyToHandle = JsonText.String(ref reader);
        else if (name.StartsWith("in_reply_to_status_id"u8)) tweet.ReplyToTweet ??= JsonText.String(ref reader);
        else if (name.StartsWith("in_reply_to_user_id"u8)) tweet.ReplyToAccount ??= JsonText.String(ref reader);
    }
}
