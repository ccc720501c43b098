using System.Text;
using Dapper;
using Filon.Imports;
using Filon.People;
using Filon.Privacy;
using Filon.Server;
using Filon.Storage;
using Filon.Tests.Imports;
using Filon.Tests.Support;
using Microsoft.Data.Sqlite;
using Npgsql;
using Shouldly;

namespace Filon.Tests.Privacy;

/// <summary>The running product with a person in it whose every word is found nowhere else, in every text an import can fill.</summary>
internal sealed class PrivacyWorld : IAsyncDisposable
{
    private readonly RunningFilon _filon;

    private PrivacyWorld(RunningFilon filon, long workspace) => (_filon, Workspace) = (filon, workspace);

    /// <summary>Her words: after an erasure none of them may stand in any byte.</summary>
    public static IReadOnlyList<string> Words { get; } =
    [
        "zoraqix", "Zoraqix", "Vlemmertz", "vlemmertz", "zq.private", "zqhandle77", "900777123", "0611223399", "Zq-Jobtitle", "Zq-Stage", "Zq-Origin", "Zq-Land",
        "Zq-Touchlabel", "zq-page", "zq-referrer", "Zq-Convlabel", "Zq-Heard", "Zq-Oldname", "zq.old",
    ];

    public long Workspace { get; }

    public RunningFilon Filon => _filon;

    public static IReadOnlyList<(string Name, byte[] Bytes)> Files { get; } =
    [
        Csv("old-contacts.csv", "Record ID,First Name,Last Name,Email\n7001,Zoraqix,Zq-Oldname,zq.old@firm.example\n"),
        Csv("contacts.csv", "Record ID,First Name,Last Name,Email,Phone Number,Job Title,Company Name,Lifecycle Stage,Original Source,Country/Region,Twitter Username\n"
            + "7001,Zoraqix,Vlemmertz,zq.private@firm.example,0611223399,Zq-Jobtitle,Firm,Zq-Stage,Zq-Origin,Zq-Land,zqhandle77\n7002,Bob,Smith,bob@firm.example,,,Firm,lead,,,\n"),
        Csv("touches.csv", "email,date,channel,source,medium,campaign,url,referrer,label,introducer\n"
            + "zq.private@firm.example,2026-01-05,Event,expo,stand,spring,https://us.example/?u=zq-page,https://zq-referrer.example/,Zq-Touchlabel,\n"
            + "zq.private@firm.example,2026-01-06,,newsletter,email,for zq.private@firm.example,,,,\n"
            + "bob@firm.example,2026-01-07,Event,expo,stand,spring,,,saw Zoraqix Vlemmertz there,Zoraqix Vlemmertz\n"
            + "zq.private@firm.example,never,Event,,,,,,,\n"),
        Csv("conversions.csv", "email,date,conversion,label,how did you hear of us\nzq.private@firm.example,2026-01-08,demo,Zq-Convlabel,Zq-Heard\nbob@firm.example,2026-01-09,demo,,by zoraqix vlemmertz\n"),
        Csv("deals.csv", "Record ID,Deal Name,Deal Stage,Amount,Currency,Create Date,Close Date,Deal owner,Associated Contact IDs\n"
            + "9001,Renewal VLEMMERTZ Zoraqix,closedwon,1000.00,EUR,2026-01-10,2026-02-01,Carl,7001\n9002,Firm again,closedwon,500.00,EUR,2026-02-10,2026-03-01,Carl,7002\n"),
        Csv("costs.csv", "date,amount,channel,label\n2026-01-31,200.00,Event,Lunch with Zoraqix Vlemmertz\n"),
        Csv("hours.csv", "date,hours,role,who,label\n2026-01-15,2,sales,Zoraqix Vlemmertz,call to zq.private@firm.example\n"),
        ("archive.zip", Archive()),
    ];

    public static async Task<PrivacyWorld> CreateAsync(Engine engine, TimeProvider? clock = null)
    {
        var filon = await RunningFilon.StartAsync(engine, clock);
        var world = new PrivacyWorld(filon, (await filon.WorkspaceAsync()).Id);
        foreach (var (name, bytes) in Files) await world.ApplyAsync(name, bytes);
        await world.IdleAsync();
        return world;
    }

    public async Task<Import> PreviewAsync(string name, byte[] bytes)
    {
        using var content = new MemoryStream(bytes);
        var received = await _filon.Get<Importing>().ReceiveAsync(Workspace, new FileGiven(name, content), null, null, default);
        received.Failure?.Sentence.En.ShouldBeNull();
        await IdleAsync();
        return (await _filon.Get<ImportStore>().FindAsync(Workspace, received.Value.Id, default))!;
    }

    public async Task<Import> ApplyAsync(string name, byte[] bytes)
    {
        var import = await PreviewAsync(name, bytes);
        import.State.ShouldBe(ImportState.Previewed, $"{name}: {import.Failure?.En}");
        (await _filon.Get<Importing>().ApplyAsync(Workspace, import.Id, default)).Failure?.Sentence.En.ShouldBeNull();
        await IdleAsync();
        return (await _filon.Get<ImportStore>().FindAsync(Workspace, import.Id, default))!;
    }

    /// <summary>Her page's number.</summary>
    public async Task<long> PersonAsync() => await OneAsync<long>("select person_id from profile where network_key = '7001'");

    public async Task<Erasure> EraseAsync(long person)
    {
        var name = (await _filon.Get<Erasing>().PreviewAsync(Workspace, person, default)).Value.Name;
        var asked = await _filon.Get<Erasing>().RequestAsync(Workspace, person, name, null, default);
        asked.Failure?.Sentence.En.ShouldBeNull();
        await IdleAsync();
        return (await _filon.Get<ErasureStore>().FindAsync(Workspace, asked.Value.Receipt.Id, default))!;
    }

    public Task IdleAsync() => _filon.IdleAsync();

    public async Task<T> OneAsync<T>(string sql)
    {
        await using var connection = await _filon.Get<Database>().OpenAsync(default);
        return (await connection.ExecuteScalarAsync<T>(sql))!;
    }

    public async Task<IReadOnlyList<T>> AllAsync<T>(string sql)
    {
        await using var connection = await _filon.Get<Database>().OpenAsync(default);
        return (await connection.QueryAsync<T>(sql)).AsList();
    }

    /// <summary>Which of these words stand in which bytes: files of the database, uploaded files, everything in the folder; on PostgreSQL, every relation, the server's statistics too.</summary>
    public Task<IReadOnlyList<string>> FoundAsync(IReadOnlyList<string> words) => FoundAsync(_filon.Get<Settings>(), words);

    public static async Task<IReadOnlyList<string>> FoundAsync(Settings settings, IReadOnlyList<string> words)
    {
        var files = Directory.EnumerateFiles(settings.Folder, "*", SearchOption.AllDirectories).ToList();
        if (settings.Database.Engine == Engine.Sqlite)
        {
            var database = new SqliteConnectionStringBuilder(settings.Database.ConnectionString).DataSource;
            files.AddRange(new[] { database, database + "-wal", database + "-shm" }.Where(File.Exists));
        }

        var found = files.Distinct().SelectMany(file => In(file, words)).ToList();
        if (settings.Database.Engine == Engine.PostgreSql) found.AddRange(await InRelationsAsync(settings.Database.ConnectionString, words));
        return found;
    }

    public ValueTask DisposeAsync() => _filon.DisposeAsync();

    private static IEnumerable<string> In(string file, IReadOnlyList<string> words)
    {
        if (new FileInfo(file) is not { Exists: true, Length: > 0 }) yield break; // a lock may be held, or the log went with its last connection
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        foreach (var word in words)
            if (memory.ToArray().AsSpan().IndexOf(Encoding.UTF8.GetBytes(word)) >= 0) yield return $"{word} in {Path.GetFileName(file)}";
    }

    private static async Task<IReadOnlyList<string>> InRelationsAsync(string address, IReadOnlyList<string> words)
    {
        await using var connection = new NpgsqlConnection(address);
        await connection.OpenAsync();
        await connection.ExecuteAsync("checkpoint", commandType: System.Data.CommandType.Text);
        return (await connection.QueryAsync<string>(
            """
            select distinct w.word || ' in ' || c.relname
            from pg_class c, unnest(@words) w(word)
            where c.relkind in ('r', 't', 'i') and pg_relation_filepath(c.oid) is not null and pg_relation_size(c.oid) > 0
                and position(convert_to(w.word, 'UTF8') in pg_read_binary_file(pg_relation_filepath(c.oid), 0, 1000000000, true)) > 0
            """, new { words = words.ToArray() })).AsList();
    }

    private static (string, byte[]) Csv(string name, string text) => (name, Encoding.UTF8.GetBytes(text));

    private static byte[] Archive() => Given.ZipBytes(
        ("data/account.js", """
            window.YTD.account.part0 = [ { "account" : { "email" : "us@filon.example", "createdVia" : "web", "username" : "filon", "accountId" : "1",
            "createdAt" : "2009-06-30T07:52:16.000Z", "accountDisplayName" : "Filon" } } ]
            """),
        ("data/manifest.js", """window.__THAR_CONFIG = { "userInfo" : { "accountId" : "1" }, "archiveInfo" : { "generationDate" : "2026-03-01T19:06:35.489Z" } }"""),
        ("data/tweets.js", """
            window.YTD.tweets.part0 = [ { "tweet" : { "edit_info" : { "initial" : { "editTweetIds" : [ "10" ] } }, "id_str" : "10", "id" : "10", "created_at" : "Sun Feb 15 19:45:15 +0000 2026",
            "full_text" : "@zqhandle77 thank you, see https://x.com/zqhandle77", "lang" : "en", "favorite_count" : "12", "retweet_count" : "3",
            "in_reply_to_status_id_str" : "9001117779", "in_reply_to_user_id_str" : "900777123", "in_reply_to_screen_name" : "zqhandle77",
            "entities" : { "user_mentions" : [ { "name" : "Zoraqix V", "screen_name" : "zqhandle77", "id_str" : "900777123", "id" : "900777123" } ],
            "urls" : [ { "url" : "https://t.co/x", "expanded_url" : "https://us.example/?mail=zq.private%40firm.example", "indices" : ["1","2"] } ] } } } ]
            """),
        ("data/direct-messages.js", """
            window.YTD.direct_messages.part0 = [ { "dmConversation" : { "conversationId" : "1-900777123", "messages" : [
            { "messageCreate" : { "recipientId" : "1", "text" : "write to zq.private@firm.example", "senderId" : "900777123", "id" : "101", "createdAt" : "2026-02-16T11:00:00.000Z" } } ] } } ]
            """),
        ("data/follower.js", """window.YTD.follower.part0 = [ { "follower" : { "accountId" : "900777123", "userLink" : "https://twitter.com/intent/user?user_id=900777123" } } ]"""));
}
