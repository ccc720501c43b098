using System.IO.Compression;
using System.Text.Json;
using Filon.Imports;
using Filon.Tests.Support;
using NodaTime;
using Shouldly;

namespace Filon.Tests.Imports;

/// <summary>Files that nobody here wrote, read to the counts their publishers give.</summary>
public sealed class RealFilesTests
{
    private static string Unpacked(string path)
    {
        using var stream = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    [Fact]
    public void A_real_X_archive_is_read_to_its_known_counts()
    {
        if (SharedData.Find("social-x-archive") is not { } folder) return;
        var source = Given.Zip(
            ("data/account.js", File.ReadAllText(Path.Combine(folder, "account.js"))), ("data/manifest.js", File.ReadAllText(Path.Combine(folder, "manifest.js"))),
            ("data/tweets.js", Unpacked(Path.Combine(folder, "tweets.js.gz"))), ("data/following.js", File.ReadAllText(Path.Combine(folder, "following.js"))));
        using var known = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "expected.json")));
        var posts = Given.Records<PostRecord>(source);

        posts.Count.ShouldBe(known.RootElement.GetProperty("tweets").GetInt32());
        posts.Sum(p => p.Likes).ShouldBe(known.RootElement.GetProperty("favorite_sum").GetInt64());
        posts.Sum(p => p.Reposts).ShouldBe(known.RootElement.GetProperty("retweet_sum").GetInt64());
        posts.Count(p => p.IsRepost).ShouldBe(known.RootElement.GetProperty("starting_RT").GetInt32());
        posts.Count(p => p.ReplyToKey is not null).ShouldBe(known.RootElement.GetProperty("replies").GetInt32());
        posts.Max(p => p.At).ShouldBe(Instant.FromUtc(2023, 12, 31, 14, 36, 59));
        foreach (var language in known.RootElement.GetProperty("lang").EnumerateObject())
            posts.Count(p => p.Language == language.Name).ShouldBe(language.Value.GetInt32(), language.Name);

        Given.Refusals(source).ShouldBeEmpty();
        Given.Records<FollowRecord>(source).Count.ShouldBe(File.ReadAllText(Path.Combine(folder, "following.js")).Split("\"accountId\"").Length - 1);
        Given.Records<ProfileRecord>(source).Single(p => p.IsOwn).Handle.ShouldBe("alrocar");
        Given.Records<ImportRecord>(source).GroupBy(r => (r.Kind, r.Key)).ShouldAllBe(g => g.Count() == 1);
    }

    [Fact]
    public void HubSpot_exports_are_read_with_their_associations()
    {
        if (SharedData.Find("format-samples") is not { } folder) return;
        var contacts = Given.Records<ProfileRecord>(ImportSource.File(Path.Combine(folder, "hubspot_synthetic_contacts.csv")));
        contacts.Select(c => (c.Key, c.Name)).ShouldBe([("crm:8001", "Priya Example"), ("crm:8002", null), ("crm:8003", "Ola NoWayToReach")]);
        contacts[1].CompanyKeys.ShouldBe(["crm:9002", "crm:9999"]);

        var deals = Given.Records<DealRecord>(ImportSource.File(Path.Combine(folder, "hubspot_synthetic_deals.csv")));
        deals[0].ShouldSatisfyAllConditions(
            d => d.Key.ShouldBe("crm:7001"), d => d.CompanyKeys.ShouldBe(["crm:9001"]), d => d.ContactKeys.ShouldBe(["crm:8001", "crm:8002"]),
            d => d.Amount!.Value.Major.ShouldBe(15000), d => d.Status.ShouldBe(DealStatus.Open));
        deals[1].CompanyName.ShouldBe("Harbour Lotteries Ltd");
    }

    [Fact]
    public void Identifiers_rounded_by_a_spreadsheet_are_refused_with_the_reason()
    {
        if (SharedData.Find("social-airline-tweets/tweets_excel_mangled_ids.csv.gz") is not { } path) return;
        var source = Given.Csv(Unpacked(path));
        var recognised = FileReader.RecogniseAs(source, RecordKind.Touch).Value;
        var mapping = recognised.Mapping! with
        {
            Columns = [new("tweet_id", ImportField.Id), new("name", ImportField.Handle), new("tweet_created", ImportField.Date), new("airline", ImportField.Channel)],
        };
        var rows = FileReader.Read(source, recognised, ReadingHabits.Default, mapping).ToList();
        var refusals = rows.Select(r => r.Refusal).OfType<Refusal>().ToList();
        refusals.Count.ShouldBeGreaterThan(14_000);
        refusals.Count(r => r.Reason == RefusalReason.MangledId).ShouldBe(refusals.Count);
        rows.ShouldNotContain(r => r.Record != null);
    }
}
