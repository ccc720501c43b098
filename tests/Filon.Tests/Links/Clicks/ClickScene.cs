using Dapper;
using Filon.Jobs;
using Filon.Links.Clicks;
using Filon.Links.Journal;
using Filon.Links.Truth;
using Filon.Links.UserAgents;
using Filon.Measure.Ledger;
using Filon.Storage;
using Filon.Tests.Support;
using NodaTime;

namespace Filon.Tests.Links.Clicks;

/// <summary>A journal on a real disk, and five links of one workspace.</summary>
internal sealed class ClickScene : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("filon-fold-").FullName;

    public required TestDatabase Test { get; init; }

    public ClickJournal Journal { get; private set; } = null!;

    public FoldClicks Fold { get; private set; } = null!;

    public required HitStore Store { get; init; }

    public string Folder => _folder;

    /// <summary>All that stands in the journal's files, records or what they left behind.</summary>
    public string Bytes() => string.Concat(Directory.GetFiles(_folder, "*.clicks", SearchOption.AllDirectories).Select(file => System.Text.Encoding.Latin1.GetString(File.ReadAllBytes(file))));

    public static async Task<ClickScene> BeginAsync(Engine engine, TimeProvider? clock = null)
    {
        var test = await TestDatabase.CreateAsync(engine, clock ?? new FakeClock());
        var agents = new UserAgentReader(64);
        var store = new HitStore(test.Database, test.Ids, new ClickTruth(agents), agents, new LedgerStore(test.Database, test.Clock, new JobStore(test.Database, test.Ids, test.Clock)));
        var scene = new ClickScene { Test = test, Store = store };
        await scene.ExecuteAsync("insert into workspace (id, slug, name, currency, time_zone, demonstration, created_at) values (7, 'acme', 'Acme', 'EUR', 'Europe/Paris', @no, 0)", new { no = false });
        foreach (var link in Enumerable.Range(1, 5))
            await scene.ExecuteAsync(
                "insert into link (workspace_id, id, host, code, destination, address, is_public, created_at, edition) values (7, @link, '', @code, 'https://filon.example/', 'filon.example', @no, 0, 0)",
                new { link, code = $"code{link}", no = false });
        var folder = JournalFolder.Take(scene._folder);
        scene.Journal = ClickJournal.Open(folder, await store.FoldedAsync(folder.Name, default));
        scene.Fold = new(scene.Journal, store, test.Clock, 0);
        return scene;
    }

    public Task<int> ExecuteAsync(string sql, object? parameters = null) => Test.Database.WriteAsync(transaction => transaction.ExecuteAsync(sql, parameters), default);

    public async Task<long> CountAsync(string sql)
    {
        await using var connection = await Test.Database.OpenAsync(default);
        return await connection.ExecuteScalarAsync<long>(sql);
    }

    /// <summary>Adds every hit up anew and counts the sums that differ.</summary>
    public async Task<int> DifferencesAsync()
    {
        await using var connection = await Test.Database.OpenAsync(default);
        var hits = (await connection.QueryAsync<(long Link, long At, long Class, long Step, string? Referrer, string? Label, bool Scanned)>(
            "select link_id, happened_at, class, step, referrer_name, source_label, scanned from hit where workspace_id = 7")).ToList();
        var zone = DateTimeZoneProviders.Tzdb["Europe/Paris"];
        string Day(long at) => Instant.FromUnixTimeMilliseconds(at).InZone(zone).Date.ToString("uuuu-MM-dd", null);
        var twice = hits.SelectMany(hit => new[] { hit, hit with { Link = 0 } }).ToList();
        var days = twice.GroupBy(hit => (hit.Link, Day(hit.At))).Select(group => (group.Key.Link, group.Key.Item2, (long)group.Count(),
            (long)group.Count(hit => hit.Class == 1), (long)group.Count(hit => hit.Step == 11), (long)group.Count(hit => hit.Class == 1 && hit.Scanned))).ToHashSet();
        var keptDays = (await connection.QueryAsync<(long, string, long, long, long, long)>("select link_id, day, hits, clicks, uniques, scans from link_day where workspace_id = 7")).ToHashSet();
        var totals = twice.GroupBy(hit => hit.Link).Select(group => (group.Key, (long)group.Count(), group.Min(hit => hit.At), group.Max(hit => hit.At))).ToHashSet();
        var keptTotals = (await connection.QueryAsync<(long, long, long, long)>("select link_id, hits, first_at, last_at from link_total where workspace_id = 7")).ToHashSet();
        var parts = twice.SelectMany(hit => Parts(hit.Class, hit.Step, hit.Referrer, hit.Label).Select(part => (hit.Link, Day: Day(hit.At), part.Part, part.Name, hit.Class, hit.Step)))
            .GroupBy(part => (part.Link, part.Day, part.Part, part.Name)).Select(group => (group.Key, (long)group.Count(), (long)group.Count(hit => hit.Class == 1), (long)group.Count(hit => hit.Step == 11))).ToHashSet();
        var keptParts = (await connection.QueryAsync<(long Link, string Day, string Part, string Name, long Hits, long Clicks, long Uniques)>(
            "select link_id, day, part, name, hits, clicks, uniques from link_day_part where workspace_id = 7 and part in ('step', 'referrer', 'label')"))
            .Select(part => ((part.Link, part.Day, part.Part, part.Name), part.Hits, part.Clicks, part.Uniques)).ToHashSet();
        var ever = parts.GroupBy(part => (part.Key.Link, part.Key.Part, part.Key.Name))
            .Select(group => (group.Key, group.Sum(part => part.Item2), group.Sum(part => part.Item3), group.Sum(part => part.Item4))).ToHashSet();
        var keptEver = (await connection.QueryAsync<(long Link, string Part, string Name, long Hits, long Clicks, long Uniques)>(
            "select link_id, part, name, hits, clicks, uniques from link_part where workspace_id = 7 and part in ('step', 'referrer', 'label')"))
            .Select(part => ((part.Link, part.Part, part.Name), part.Hits, part.Clicks, part.Uniques)).ToHashSet();
        return Different(days, keptDays) + Different(totals, keptTotals) + Different(parts, keptParts) + Different(ever, keptEver);
    }

    public async ValueTask DisposeAsync()
    {
        Journal.Dispose();
        await Test.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static IEnumerable<(string Part, string Name)> Parts(long @class, long step, string? referrer, string? label)
    {
        yield return ("step", TruthSteps.Of((int)step).Name);
        if (@class != 1) yield break;
        yield return ("referrer", referrer ?? "");
        if (label is not null) yield return ("label", label);
    }

    private static int Different<T>(HashSet<T> left, HashSet<T> right) => left.Except(right).Count() + right.Except(left).Count();
}
