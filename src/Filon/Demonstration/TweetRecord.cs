using System.Globalization;
using System.Text.Json;

namespace Filon.Demonstration;

/// <summary>One record of <c>tweets.js</c>, in the words and order of the real archives, where every number is text.</summary>
internal static class TweetRecord
{
    public static void Write(Utf8JsonWriter json, World world, Post post, Voices voices)
    {
        var chance = Chance.About(world.Seed, "post", post.Number);
        var mentioned = post.Kind is "thanks" or "answer" or "repost" ? voices.Talking[(int)(Math.Pow(chance.Mark(), 1.4) * voices.Talking.Count)].Account : null;
        var link = post.Links ? "https://t.co/" + Short(chance) : null;
        var text = Text(world, post, mentioned?.Handle, link, chance);
        var id = post.SnowflakeAt(world.Calendar).ToString(CultureInfo.InvariantCulture);
        json.WriteStartObject();
        json.WriteStartObject("tweet");
        json.WriteBoolean("retweeted", false);
        json.WriteString("source", "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>");
        Entities(json, post, text, mentioned, link);
        Indices(json, "display_text_range", 0, Length(text));
        json.WriteString("favorite_count", Count(chance, post.Kind == "repost" ? 0 : 6));
        json.WriteString("id_str", id);
        if (post.Kind == "answer") Answered(json, mentioned!, post, world, chance);
        json.WriteBoolean("truncated", false);
        json.WriteString("retweet_count", Count(chance, post.Kind == "article" ? 3 : 1));
        json.WriteString("id", id);
        json.WriteString("created_at", world.Calendar.At(post.Moment).ToString("ddd MMM dd HH:mm:ss '+0000' uuuu", CultureInfo.InvariantCulture));
        json.WriteBoolean("favorited", false);
        json.WriteString("full_text", text);
        json.WriteString("lang", post.Language);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static string Text(World world, Post post, string? handle, string? link, Chance chance)
    {
        var shows = world.Meetings.Shows;
        var show = shows.FirstOrDefault(meeting => meeting.Day >= post.Moment / 86_400 - 3) ?? shows[^1];
        return Slots.Fill(Words.Tweets[post.Template][2], chance)
            .Replace("{title}", Words.Articles[post.Article][1], StringComparison.Ordinal)
            .Replace("{event}", show.Name, StringComparison.Ordinal)
            .Replace("{handle}", handle, StringComparison.Ordinal)
            .Replace("{url}", link, StringComparison.Ordinal);
    }

    private static void Entities(Utf8JsonWriter json, Post post, string text, XAccount? mentioned, string? link)
    {
        json.WriteStartObject("entities");
        json.WriteStartArray("hashtags");
        foreach (var word in text.Split(' ').Where(word => word.Length > 1 && word[0] == '#')) Tag(json, text, word.TrimEnd('.'));
        json.WriteEndArray();
        json.WriteStartArray("symbols");
        json.WriteEndArray();
        json.WriteStartArray("user_mentions");
        if (mentioned is not null) Mention(json, text, mentioned);
        json.WriteEndArray();
        json.WriteStartArray("urls");
        if (link is not null) Link(json, text, link, post.Url);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Tag(Utf8JsonWriter json, string text, string word)
    {
        json.WriteStartObject();
        json.WriteString("text", word[1..]);
        Around(json, text, word);
        json.WriteEndObject();
    }

    private static void Mention(Utf8JsonWriter json, string text, XAccount account)
    {
        json.WriteStartObject();
        json.WriteString("name", account.Name);
        json.WriteString("screen_name", account.Handle);
        Around(json, text, "@" + account.Handle);
        json.WriteString("id_str", account.Id);
        json.WriteString("id", account.Id);
        json.WriteEndObject();
    }

    private static void Link(Utf8JsonWriter json, string text, string link, string address)
    {
        json.WriteStartObject();
        json.WriteString("url", link);
        json.WriteString("expanded_url", address);
        json.WriteString("display_url", address["https://".Length..][..27] + "…");
        Around(json, text, link);
        json.WriteEndObject();
    }

    private static void Answered(Utf8JsonWriter json, XAccount account, Post post, World world, Chance chance)
    {
        var status = (post.SnowflakeAt(world.Calendar) - ((long)chance.Between(60, 90_000) * 1_000 << 22)).ToString(CultureInfo.InvariantCulture);
        json.WriteString("in_reply_to_status_id_str", status);
        json.WriteString("in_reply_to_user_id", account.Id);
        json.WriteString("in_reply_to_status_id", status);
        json.WriteString("in_reply_to_screen_name", account.Handle);
        json.WriteString("in_reply_to_user_id_str", account.Id);
    }

    private static void Around(Utf8JsonWriter json, string text, string part)
    {
        var at = text.IndexOf(part, StringComparison.Ordinal);
        Indices(json, "indices", Length(text[..at]), Length(text[..at]) + Length(part));
    }

    private static void Indices(Utf8JsonWriter json, string name, int from, int to)
    {
        json.WriteStartArray(name);
        json.WriteStringValue(from.ToString(CultureInfo.InvariantCulture));
        json.WriteStringValue(to.ToString(CultureInfo.InvariantCulture));
        json.WriteEndArray();
    }

    /// <summary>X counts in code points, not in the halves of UTF-16.</summary>
    private static int Length(string text) => text.EnumerateRunes().Count();

    private static string Count(Chance chance, double mean) => ((int)chance.Exponential(mean)).ToString(CultureInfo.InvariantCulture);

    private static string Short(Chance chance)
    {
        const string letters = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz0123456789";
        return string.Create(10, chance, (text, drawn) => { for (var at = 0; at < text.Length; at++) text[at] = letters[drawn.Below(letters.Length)]; });
    }
}
