using System.Text;
using System.Text.Json;
using Filon.Tests.Imports;
using Filon.Tests.Support;

namespace Filon.Tests.Hostile;

/// <summary>Files whose every text tries to be markup: what a stranger can put in a name, a message, a deal, and have imported by somebody else.</summary>
internal static class HostileTexts
{
    /// <summary>In every one of the texts, and nowhere else.</summary>
    public const string Mark = "xq7vz9kw";

    /// <summary>Closes an attribute, an element, a script and a style; then asks for a picture that runs code when it is not there.</summary>
    public const string Payload =
        $"Zoé'\"></script></style></textarea><script>{Mark}()</script><img src={Mark} onerror=\"{Mark}()\"><a href=\"javascript:{Mark}()\">{Mark}</a>&lt;b&gt;{{{{{Mark}}}}}${{{Mark}}}";

    public static IEnumerable<(string Name, byte[] Bytes)> Files()
    {
        yield return ("contacts.csv", Sheet("Record ID,First Name,Last Name,Email,Phone Number,Job Title,Company Name,Contact owner",
            ["8001", Payload, Payload, "zoe@mecavia.fr", Payload, Payload, Payload, Payload]));
        yield return ("companies.csv", Sheet("Record ID,Company name,Company Domain Name,Industry,City,Country/Region,Company owner",
            ["9001", Payload, "mecavia.fr", Payload, Payload, Payload, Payload]));
        yield return ("deals.csv", Sheet("Record ID,Deal Name,Deal Stage,Amount,Deal owner,Close Date,Create Date,Lead source,Associated Contact IDs,Currency",
            ["7001", Payload, "Closed Won", "15000", Payload, "2025-06-01", "2025-02-01", Payload, "8001", "EUR"]));
        yield return ("touches.csv", Sheet("email,date,channel,campaign,label", ["zoe@mecavia.fr", "2025-03-01", Payload, Payload, Payload]));
        yield return ("costs.csv", Sheet("date,amount,channel,category,label", ["2025-03-01", "120", Payload, Payload, Payload]));
        yield return ("hours.csv", Sheet("date,hours,person,role,channel,label", ["2025-03-01", "3", Payload, Payload, Payload, Payload]));
        yield return ("twitter.zip", Given.ZipBytes(("data/account.js", Account), ("data/tweets.js", Tweets)));
    }

    private static string Quoted => JsonSerializer.Serialize(Payload);

    private static string Account => $$"""
        window.YTD.account.part0 = [ { "account" : { "email" : "owner@example.org", "username" : "filon", "accountId" : "1",
        "createdAt" : "2009-06-30T07:52:16.000Z", "accountDisplayName" : {{Quoted}} } } ]
        """;

    private static string Tweets => $$"""
        window.YTD.tweets.part0 = [ { "tweet" : { "id_str" : "10", "id" : "10", "created_at" : "Sat Feb 18 19:45:15 +0000 2023", "full_text" : {{Quoted}}, "lang" : "fr",
        "in_reply_to_status_id_str" : "9", "in_reply_to_user_id_str" : "3", "in_reply_to_screen_name" : {{Quoted}},
        "entities" : { "hashtags" : [ { "text" : {{Quoted}}, "indices" : ["0","1"] } ], "user_mentions" : [ { "name" : {{Quoted}}, "screen_name" : "anna", "id_str" : "2", "id" : "2" } ],
        "urls" : [ { "url" : "https://t.co/x", "expanded_url" : "javascript:{{Mark}}()", "indices" : ["1","2"] } ] } } } ]
        """;

    /// <summary>Gives every file on the Imports page and applies it.</summary>
    public static async Task ImportAsync(Browsing editor)
    {
        foreach (var (name, bytes) in Files())
        {
            var answer = await editor.UploadAsync("imports", name, bytes);
            var page = answer.Headers.Location!.OriginalString;
            await editor.UntilAsync(page, "To be checked");
            await editor.FollowAsync(await editor.PostAsync(page + "/apply"));
            await editor.UntilAsync(page, ">Applied<");
        }
    }

    private static byte[] Sheet(string header, string[] cells) =>
        Encoding.UTF8.GetBytes(header + "\n" + string.Join(',', cells.Select(cell => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")) + "\n");
}
