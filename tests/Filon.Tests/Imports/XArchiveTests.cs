using Filon.Imports;
using Filon.Imports.X;
using NodaTime;
using Shouldly;

namespace Filon.Tests.Imports;

public sealed class XArchiveTests
{
    private const string Account = """
        window.YTD.account.part0 = [ { "account" : { "email" : "Owner@Example.org", "createdVia" : "web", "username" : "filon", "accountId" : "1",
        "createdAt" : "2009-06-30T07:52:16.000Z", "accountDisplayName" : "Filon" } } ]
        """;

    private const string Manifest = """window.__THAR_CONFIG = { "userInfo" : { "accountId" : "1" }, "archiveInfo" : { "generationDate" : "2023-12-31T19:06:35.489Z" } }""";

    private static string Tweet(string id, string text, string more = "") => $$"""
        { "tweet" : { "edit_info" : { "initial" : { "editTweetIds" : [ "{{id}}" ] } }, "id_str" : "{{id}}", "id" : "{{id}}", "created_at" : "Sat Feb 18 19:45:15 +0000 2023",
        "full_text" : "{{text}}", "lang" : "fr", "favorite_count" : "12", "retweet_count" : "3"{{more}} } }
        """;

    private static string Tweets(params string[] tweets) => $"window.YTD.tweets.part0 = [ {string.Join(", ", tweets)} ]";

    private static ImportSource Archive(params (string, string)[] parts) => Given.Zip([("data/account.js", Account), ("data/manifest.js", Manifest), .. parts]);

    [Fact]
    public void A_post_keeps_what_matters_and_its_text_is_decoded_once()
    {
        var source = Archive(("data/tweets.js", Tweets(Tweet("10", "Bonjour &amp;lt; R&amp;D \\ud83e\\udd58",
            """, "entities" : { "hashtags" : [ { "text" : "roi", "indices" : ["0","1"] } ], "symbols" : [ ], "user_mentions" : [ ], "urls" : [ { "url" : "https://t.co/x", "expanded_url" : "https://filon.example/a", "indices" : ["1","2"] } ] }"""))));
        var post = Given.Records<PostRecord>(source).ShouldHaveSingleItem();
        post.ShouldSatisfyAllConditions(
            p => p.Key.ShouldBe("x:10"), p => p.Text.ShouldBe("Bonjour &lt; R&D 🥘"), p => p.At.ShouldBe(Instant.FromUtc(2023, 2, 18, 19, 45, 15)),
            p => p.Language.ShouldBe("fr"), p => p.Likes.ShouldBe(12), p => p.Reposts.ShouldBe(3), p => p.Hashtags.ShouldBe(["roi"]),
            p => p.Urls.ShouldBe(["https://filon.example/a"]), p => p.IsRepost.ShouldBeFalse(), p => p.Position.ShouldBe(new RowPosition("data/tweets.js", 1)));
        Given.Recognised(source).Format.ShouldBe(FileFormats.XArchive);
    }

    [Fact]
    public void Answers_and_mentions_are_touches_but_not_those_to_oneself_nor_reposts()
    {
        const string Mentions = """, "entities" : { "user_mentions" : [ { "name" : "Anna", "screen_name" : "anna", "id_str" : "2", "id" : "2" }, { "name" : "Me", "screen_name" : "filon", "id_str" : "1", "id" : "1" } ] }""";
        const string Answer = """, "in_reply_to_status_id_str" : "9", "in_reply_to_user_id_str" : "3", "in_reply_to_screen_name" : "paul" """;
        var source = Archive(("data/tweets.js", Tweets(Tweet("10", "@paul @anna oui", Mentions + Answer), Tweet("11", "RT @anna: non", Mentions))));
        var touches = Given.Records<TouchRecord>(source);
        touches.Select(t => (t.Person.NetworkKey, t.Person.Handle, t.Label, t.PostKey)).ShouldBe([("3", "paul", "reply", "10"), ("2", "anna", "mention", "10")]);
        Given.Records<ProfileRecord>(source).Select(p => (p.Key, p.Handle, p.IsOwn)).ShouldBe([("x:1", "filon", true), ("x:3", "paul", false), ("x:2", "anna", false)]);
        Given.Records<PostRecord>(source)[0].ReplyToAccount.ShouldBe("3");
    }

    [Fact]
    public void Each_direct_message_is_one_touch_with_the_other_person_and_its_words_are_not_kept()
    {
        const string Messages = """
            window.YTD.direct_messages.part0 = [ { "dmConversation" : { "conversationId" : "1-2", "messages" : [
            { "messageCreate" : { "recipientId" : "2", "reactions" : [ ], "urls" : [ ], "text" : "secret", "mediaUrls" : [ ], "senderId" : "1", "id" : "100", "createdAt" : "2023-03-01T10:00:00.000Z" } },
            { "messageCreate" : { "recipientId" : "1", "text" : "secret", "senderId" : "2", "id" : "101", "createdAt" : "2023-03-01T11:00:00.000Z" } } ] } },
            { "dmConversation" : { "conversationId" : "777", "messages" : [ { "participantsJoin" : { "userIds" : [ "4" ] } },
            { "messageCreate" : { "text" : "x", "senderId" : "4", "id" : "102", "createdAt" : "2023-03-02T11:00:00.000Z" } },
            { "messageCreate" : { "text" : "x", "senderId" : "1", "id" : "103", "createdAt" : "2023-03-02T11:00:00.000Z" } } ] } } ]
            """;
        var touches = Given.Records<TouchRecord>(Archive(("data/direct-messages.js", Messages)));
        touches.Select(t => (t.Key, t.Person.NetworkKey, t.Source, t.Medium, t.Label)).ShouldBe(
            [("x:dm:100", "2", "x", "dm", "sent"), ("x:dm:101", "2", "x", "dm", "received"), ("x:dm:102", "4", "x", "dm", "received")]);
        touches.Select(RecordJson.Write).ShouldAllBe(json => !json.Contains("secret"));
    }

    [Fact]
    public void The_one_address_somebody_writes_in_messages_is_kept_two_are_not()
    {
        const string Messages = """
            window.YTD.direct_messages.part0 = [ { "dmConversation" : { "conversationId" : "1-2", "messages" : [
            { "messageCreate" : { "recipientId" : "1", "text" : "write to Paul@Acme.example.", "senderId" : "2", "id" : "101", "createdAt" : "2023-03-01T11:00:00.000Z" } },
            { "messageCreate" : { "recipientId" : "2", "text" : "ours: hello@filon.example", "senderId" : "1", "id" : "102", "createdAt" : "2023-03-01T11:00:00.000Z" } } ] } },
            { "dmConversation" : { "conversationId" : "1-3", "messages" : [
            { "messageCreate" : { "recipientId" : "1", "text" : "a@acme.example or b@acme.example", "senderId" : "3", "id" : "103", "createdAt" : "2023-03-01T11:00:00.000Z" } } ] } } ]
            """;
        var profile = Given.Records<ProfileRecord>(Archive(("data/direct-messages.js", Messages))).Where(profile => !profile.IsOwn).ShouldHaveSingleItem();
        (profile.Key, profile.Emails.ShouldHaveSingleItem()).ShouldBe(("x:2", "paul@acme.example"));
    }

    [Fact]
    public void Followers_carry_the_day_the_archive_was_made()
    {
        var follows = Given.Records<FollowRecord>(Archive(
            ("data/follower.js", """window.YTD.follower.part0 = [ { "follower" : { "accountId" : "5", "userLink" : "https://twitter.com/intent/user?user_id=5" } } ]"""),
            ("data/following.js", """window.YTD.following.part0 = [ { "following" : { "accountId" : "5" } } ]""")));
        follows.Select(f => (f.Key, f.Direction)).ShouldBe([("x:follower:5", FollowDirection.Follower), ("x:following:5", FollowDirection.Following)]);
        follows.ShouldAllBe(f => f.SeenAt == Instant.FromUtc(2023, 12, 31, 19, 6, 35) + Duration.FromMilliseconds(489));
    }

    [Fact]
    public void Split_sets_and_the_names_of_older_archives_are_read()
    {
        var source = Archive(
            ("data/tweets-part1.js", "window.YTD.tweets.part1 = [ " + Tweet("11", "b") + " ]"), ("data/tweets.js", Tweets(Tweet("10", "a"))),
            ("data/tweets-part10.js", Tweets(Tweet("13", "d"))), ("data/tweets-part2.js", Tweets(Tweet("12", "c"))), ("data/tweet-headers.js", "[]"));
        Given.Records<PostRecord>(source).Select(p => p.NetworkKey).ShouldBe(["10", "11", "12", "13"]);
        var bare = Tweet("9", "old")[12..^2];
        Given.Records<PostRecord>(Archive(("tweet.js", $"window.YTD.tweet.part0 = [ {bare} ]"))).ShouldHaveSingleItem().Text.ShouldBe("old");
    }

    [Fact]
    public void A_file_cut_in_the_middle_gives_what_is_before_the_cut_and_a_sentence()
    {
        var whole = Tweets(Tweet("10", "a"), Tweet("11", "b"));
        var rows = Given.Rows(Archive(("data/tweets.js", whole[..^40])));
        rows.Count(r => r.Record is PostRecord).ShouldBe(1);
        var refusal = rows.Select(r => r.Refusal).OfType<Refusal>().ShouldHaveSingleItem();
        (refusal.Reason, refusal.Stops, refusal.Position.Line).ShouldBe((RefusalReason.Truncated, true, 2));
        refusal.Sentence.Fr.ShouldContain("s’interrompt après l’enregistrement 1");
    }

    [Theory]
    [InlineData("window.YTD.tweets.part0 = [ { \"tweet\" : ] ]", RefusalReason.Malformed)]
    [InlineData("window.YTD.tweets.part0 = nothing", RefusalReason.Malformed)]
    [InlineData("window.YTD.tweets.part0 = [ 1 ]", RefusalReason.Malformed)]
    [InlineData("window.YTD.tweets.part0 = [ { \"tweet\" : { } } ]", RefusalReason.Missing)]
    [InlineData("window.YTD.tweets.part0 = [ { \"tweet\" : { \"id\" : \"1\", \"full_text\" : \"a\", \"created_at\" : \"Sat Feb 31 19:45:15 +0000 2023\" } } ]", RefusalReason.Date)]
    public void What_is_no_tweet_is_refused_with_a_reason(string text, RefusalReason reason) =>
        Given.Refusals(Archive(("data/tweets.js", text))).ShouldHaveSingleItem().Reason.ShouldBe(reason);

    [Fact]
    public void Half_an_emoji_left_by_a_cut_text_does_not_stop_the_reading() =>
        Given.Records<PostRecord>(Archive(("data/tweets.js", Tweets(Tweet("10", "a\\ud83e\\n\\u00e9"))))).ShouldHaveSingleItem().Text.ShouldBe("a\ufffd\né");

    [Fact]
    public void Reading_gives_the_same_whatever_the_bytes_come_in()
    {
        var text = Tweets([.. Enumerable.Range(0, 500).Select(i => Tweet($"{i}", new string('é', i * 7)))]);
        var whole = XArchive.ReadTweets(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text))).Select(r => ((PostRecord)r.Record!).Text.Length).ToList();
        XArchive.ReadTweets(new DripStream(System.Text.Encoding.UTF8.GetBytes(text), 997)).Select(r => ((PostRecord)r.Record!).Text.Length).ShouldBe(whole);
        whole.ShouldBe(Enumerable.Range(0, 500).Select(i => i * 7));
    }
}
