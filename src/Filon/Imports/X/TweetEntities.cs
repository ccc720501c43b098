using System.Text.Json;

namespace Filon.Imports.X;

/// <summary>Reads the <c>entities</c> of a tweet: who is mentioned, where links lead, hashtags.</summary>
internal static class TweetEntities
{
    private delegate bool ItemParser(ref Utf8JsonReader reader, Tweet tweet);

    private static readonly ItemParser Mention = ReadMention;
    private static readonly ItemParser Url = ReadUrl;
    private static readonly ItemParser Hashtag = ReadHashtag;

    public static bool Read(ref Utf8JsonReader reader, Tweet tweet)
    {
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.EndObject) return true;
            var parser = reader.ValueTextEquals("user_mentions"u8) ? Mention
                : reader.ValueTextEquals("urls"u8) ? Url
                : reader.ValueTextEquals("hashtags"u8) ? Hashtag : null;
            if (!reader.Read()) return false;
            var whole = parser is not null && reader.TokenType == JsonTokenType.StartArray ? Items(ref reader, tweet, parser) : reader.TrySkip();
            if (!whole) return false;
        }

        return false;
    }

    private static bool Items(ref Utf8JsonReader reader, Tweet tweet, ItemParser parser)
    {
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.EndArray) return true;
            if (!(reader.TokenType == JsonTokenType.StartObject ? parser(ref reader, tweet) : reader.TrySkip())) return false;
        }

        return false;
    }

    private static bool ReadMention(ref Utf8JsonReader reader, Tweet tweet)
    {
        string? id = null, handle = null, name = null;
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.EndObject)
            {
                if (id is not null && id != "-1") tweet.Mentions.Add(new(id, handle, name));
                return true;
            }

            var (isId, isHandle, isName) = (reader.ValueTextEquals("id_str"u8), reader.ValueTextEquals("screen_name"u8), reader.ValueTextEquals("name"u8));
            if (!reader.Read()) return false;
            if (isId) id = JsonText.String(ref reader);
            else if (isHandle) handle = JsonText.String(ref reader);
            else if (isName) name = JsonText.String(ref reader);
            else if (!reader.TrySkip()) return false;
        }

        return false;
    }

    private static bool ReadUrl(ref Utf8JsonReader reader, Tweet tweet) => ReadOne(ref reader, "expanded_url"u8, tweet.Urls);

    private static bool ReadHashtag(ref Utf8JsonReader reader, Tweet tweet) => ReadOne(ref reader, "text"u8, tweet.Hashtags);

    private static bool ReadOne(ref Utf8JsonReader reader, ReadOnlySpan<byte> wanted, List<string> into)
    {
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.EndObject) return true;
            var isWanted = reader.ValueTextEquals(wanted);
            if (!reader.Read()) return false;
            if (isWanted && JsonText.String(ref reader) is { } value) into.Add(value);
            else if (!reader.TrySkip()) return false;
        }

        return false;
    }
}
