using System.Globalization;
using System.Text;

namespace Filon.Bench;

/// <summary>A tweets.js of a given size, the same for the same seed, shaped and indented like those that X sends.</summary>
internal static class MadeTweets
{
    private static readonly string[] Words = ["la", "mesure", "du", "retour", "sur", "investissement", "our", "new", "release", "ships", "today", "café", "déjà", "R&amp;D", "🥘", "données"];
    private static readonly string[] Languages = ["fr", "fr", "fr", "en", "en", "es", "und", "zxx"];

    /// <summary>Path of the file; written once, kept in the temporary folder.</summary>
    public static string Of(int megabytes, int seed)
    {
        var path = Path.Combine(Path.GetTempPath(), string.Create(CultureInfo.InvariantCulture, $"filon-bench-tweets-{megabytes}-{seed}.js"));
        if (File.Exists(path)) return path;
        var chance = new Random(seed);
        using (var writer = new StreamWriter(path + ".part", append: false, new UTF8Encoding(false), 1 << 20))
        {
            writer.Write("window.YTD.tweets.part0 = [");
            for (long id = 1_700_000_000_000_000_000; writer.BaseStream.Position < megabytes * 1_000_000L; id -= chance.Next(1_000_000, 900_000_000))
                writer.Write((id == 1_700_000_000_000_000_000 ? "\n" : ",\n") + Tweet(id, chance));
            writer.Write("\n]");
        }

        File.Move(path + ".part", path);
        return path;
    }

    private static string Tweet(long id, Random chance)
    {
        var text = string.Join(' ', Enumerable.Range(0, chance.Next(6, 40)).Select(_ => Words[chance.Next(Words.Length)]));
        var at = DateTimeOffset.FromUnixTimeSeconds(1_700_000_000 - chance.Next(200_000_000)).ToString("ddd MMM dd HH':'mm':'ss +0000 yyyy", CultureInfo.InvariantCulture);
        var reply = chance.Next(2) == 0 ? "" : $"""
                "in_reply_to_status_id_str" : "{id - 77}",
                  "in_reply_to_status_id" : "{id - 77}",
                  "in_reply_to_user_id" : "{chance.Next(9_000)}",
                  "in_reply_to_user_id_str" : "{chance.Next(9_000)}",
                  "in_reply_to_screen_name" : "someone{chance.Next(9_000)}",
            """;
        return $$"""
              {
                "tweet" : {
                  "edit_info" : {
                    "initial" : {
                      "editTweetIds" : [
                        "{{id}}"
                      ],
                      "editableUntil" : "2023-12-31T15:36:59.000Z",
                      "editsRemaining" : "5",
                      "isEditEligible" : {{(reply.Length == 0 ? "true" : "false")}}
                    }
                  },
                  "retweeted" : false,
                  "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
                  "entities" : {
                    "hashtags" : [ {{Hashtags(chance)}}],
                    "symbols" : [ ],
                    "user_mentions" : [ {{Mentions(chance)}}],
                    "urls" : [ {{Urls(chance)}}]
                  },
                  "display_text_range" : [
                    "0",
                    "{{text.Length}}"
                  ],
            {{reply}}
                  "favorite_count" : "{{chance.Next(900)}}",
                  "id_str" : "{{id}}",
                  "truncated" : false,
                  "retweet_count" : "{{chance.Next(90)}}",
                  "id" : "{{id}}",
                  "possibly_sensitive" : false,
                  "created_at" : "{{at}}",
                  "favorited" : false,
                  "full_text" : "{{text}}",
                  "lang" : "{{Languages[chance.Next(Languages.Length)]}}"
                }
              }
            """;
    }

    private static string Hashtags(Random chance) => Some(chance, 3, () => $$"""{ "text" : "mot{{chance.Next(400)}}", "indices" : [ "3", "9" ] }""");

    private static string Mentions(Random chance) => Some(chance, 2, () =>
        $$"""{ "name" : "Some One {{chance.Next(900)}}", "screen_name" : "someone{{chance.Next(900)}}", "indices" : [ "0", "8" ], "id_str" : "{{chance.Next(9_000)}}", "id" : "{{chance.Next(9_000)}}" }""");

    private static string Urls(Random chance) => Some(chance, 2, () =>
        $$"""{ "url" : "https://t.co/{{chance.Next(99_999)}}", "expanded_url" : "https://filon.example/blog/{{chance.Next(9_000)}}?utm_source=x", "display_url" : "filon.example/blog…", "indices" : [ "22", "45" ] }""");

    private static string Some(Random chance, int oneIn, Func<string> item) => chance.Next(oneIn) == 0 ? item() + " " : "";
}
