using System.IO.Compression;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Filon.Demonstration;

/// <summary>The zip that X gives to who asks for the data of an account.</summary>
internal static class XArchiveFile
{
    private static readonly JsonWriterOptions Readable = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(string path, World world, Voices voices, Register register)
    {
        foreach (var (account, person) in voices.All) register.Note("x", account.Id, null, person);
        using var zip = new ZipArchive(File.Create(path), ZipArchiveMode.Create);
        var counts = new List<(string File, string Type, int Count)>
        {
            Part(zip, world, "account.js", "account", json => Account(json, world)),
            Part(zip, world, "tweets.js", "tweets", json => Tweets(json, world, voices)),
            Part(zip, world, "follower.js", "follower", json => Follows(json, "follower", voices.All.Select(voice => voice.Account).Where(account => account.Follows))),
            Part(zip, world, "following.js", "following", json => Follows(json, "following", voices.All.Select(voice => voice.Account).Where(account => account.Followed))),
            Part(zip, world, "direct-messages.js", "direct_messages", json => Whispers.Write(json, world, voices)),
        };
        Manifest(zip, world, counts, world.Calendar.Today);
    }

    /// <summary>An archive asked for so many days earlier, as it is when only the lists of accounts are left in it.</summary>
    public static void WriteLists(string path, World world, Voices voices, int daysAgo)
    {
        var accounts = voices.All.Select((voice, number) => (voice.Account, Dates: FollowDates.Of(world.Seed, voice.Account, number))).ToList();
        using var zip = new ZipArchive(File.Create(path), ZipArchiveMode.Create);
        var counts = new List<(string File, string Type, int Count)>
        {
            Part(zip, world, "account.js", "account", json => Account(json, world)),
            Part(zip, world, "follower.js", "follower", json => Follows(json, "follower", accounts.Where(one => one.Dates.Follows(daysAgo)).Select(one => one.Account))),
            Part(zip, world, "following.js", "following", json => Follows(json, "following", accounts.Where(one => one.Dates.Followed(daysAgo)).Select(one => one.Account))),
        };
        Manifest(zip, world, counts, world.Calendar.Today.PlusDays(-daysAgo));
    }

    private static (string, string, int) Part(ZipArchive zip, World world, string file, string type, Func<Utf8JsonWriter, int> write)
    {
        using var stream = Open(zip, world, $"data/{file}");
        stream.Write(Encoding.UTF8.GetBytes($"window.YTD.{type}.part0 = "));
        using var json = new Utf8JsonWriter(stream, Readable);
        json.WriteStartArray();
        var count = write(json);
        json.WriteEndArray();
        return (file, type, count);
    }

    private static Stream Open(ZipArchive zip, World world, string name)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = new DateTimeOffset(world.Calendar.Today.ToDateTimeUnspecified(), TimeSpan.Zero);
        return entry.Open();
    }

    private static int Account(Utf8JsonWriter json, World world)
    {
        json.WriteStartObject();
        json.WriteStartObject("account");
        json.WriteString("email", "bonjour@rondelis.example");
        json.WriteString("createdVia", "web");
        json.WriteString("username", Site.Handle);
        json.WriteString("accountId", Site.AccountId);
        json.WriteString("createdAt", $"{world.Calendar.First.Year - 2}-02-11T09:41:07.000Z");
        json.WriteString("accountDisplayName", Site.Company);
        json.WriteEndObject();
        json.WriteEndObject();
        return 1;
    }

    /// <summary>Newest first, as in real archives.</summary>
    private static int Tweets(Utf8JsonWriter json, World world, Voices voices)
    {
        for (var index = world.Feed.Posts.Count - 1; index >= 0; index--)
        {
            TweetRecord.Write(json, world, world.Feed.Posts[index], voices);
            // the writer keeps what is not flushed: memory stays bounded
            if (json.BytesPending > 1 << 16) json.Flush();
        }

        return world.Feed.Posts.Count;
    }

    private static int Follows(Utf8JsonWriter json, string type, IEnumerable<XAccount> accounts)
    {
        var count = 0;
        foreach (var account in accounts)
        {
            json.WriteStartObject();
            json.WriteStartObject(type);
            json.WriteString("accountId", account.Id);
            json.WriteString("userLink", $"https://twitter.com/intent/user?user_id={account.Id}");
            json.WriteEndObject();
            json.WriteEndObject();
            count++;
            if (json.BytesPending > 1 << 16) json.Flush();
        }

        return count;
    }

    private static void Manifest(ZipArchive zip, World world, List<(string File, string Type, int Count)> parts, NodaTime.LocalDate made)
    {
        using var stream = Open(zip, world, "data/manifest.js");
        stream.Write("window.__THAR_CONFIG = "u8);
        using var json = new Utf8JsonWriter(stream, Readable);
        json.WriteStartObject();
        json.WriteStartObject("userInfo");
        json.WriteString("accountId", Site.AccountId);
        json.WriteString("userName", Site.Handle);
        json.WriteString("displayName", Site.Company);
        json.WriteEndObject();
        json.WriteStartObject("archiveInfo");
        json.WriteString("generationDate", NodaTime.Text.LocalDatePattern.Iso.Format(made) + "T00:00:00.000Z");
        json.WriteBoolean("isPartialArchive", false);
        json.WriteEndObject();
        json.WriteStartObject("dataTypes");
        foreach (var (file, type, count) in parts) DataType(json, file, type, count);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void DataType(Utf8JsonWriter json, string file, string type, int count)
    {
        var words = type.Split('_');
        json.WriteStartObject(words[0] + string.Concat(words.Skip(1).Select(word => char.ToUpperInvariant(word[0]) + word[1..])));
        json.WriteStartArray("files");
        json.WriteStartObject();
        json.WriteString("fileName", $"data/{file}");
        json.WriteString("globalName", $"YTD.{type}.part0");
        json.WriteString("count", count.ToString(System.Globalization.CultureInfo.InvariantCulture));
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
