using System.Diagnostics;
using System.Globalization;
using Filon.Backups;
using Filon.Storage;

namespace Filon.Bench;

/// <summary>
/// A million touches from SQLite to PostgreSQL and back, every row compared on the way, against a bare copy of the SQLite file:
/// <c>./bench move [--touches N] [--rounds N]</c>. It needs an empty server in <c>FILON_TEST_POSTGRES</c>, where it makes and drops a database.
/// </summary>
internal static class MoveBenchmark
{
    private const long Workspace = 1;

    public static async Task<Race> RunAsync(string[] arguments)
    {
        var touches = int.Parse(Option(arguments, "--touches") ?? "1000000", CultureInfo.InvariantCulture);
        var rounds = int.Parse(Option(arguments, "--rounds") ?? "1", CultureInfo.InvariantCulture);
        var folder = Directory.CreateTempSubdirectory("filon-move-").FullName;
        await using var server = await ScratchPostgres.CreateAsync();
        await using var home = new Database(DatabaseAddress.File(Path.Combine(folder, "home.db")));
        await using var away = new Database(server.Address);
        await using var back = new Database(DatabaseAddress.File(Path.Combine(folder, "back.db")));
        await FillAsync(home, touches);
        var peak = new List<long>();
        var race = new Race(string.Create(CultureInfo.InvariantCulture, $"Moving {touches:#,0} touches and as many ledger lines, SQLite to PostgreSQL and back"))
            .With("copy of the SQLite file", () => Task.Run(() => File.Copy(Path.Combine(folder, "home.db"), Path.Combine(folder, "copy.db"), overwrite: true)))
            .With("filon move to PostgreSQL", () => MoveAsync(home, away, folder, peak))
            .With("filon move back to SQLite", () => MoveAsync(away, back, folder, peak))
            .With("filon backup, tried by restoring it", () => BackUpAsync(home, folder));
        await race.RunAsync(rounds, warmUp: 0);
        var same = await SameAsync(home, back);
        Directory.Delete(folder, recursive: true);
        return race.Note(string.Create(CultureInfo.InvariantCulture,
            $"{same:#,0} rows there and back, each compared with the first: no difference. Peak resident memory {peak.Max() / 1048576.0:0} MB. {Environment.ProcessorCount} processors."));
    }

    private static async Task MoveAsync(Database from, Database to, string folder, List<long> peak)
    {
        _ = (await new MoveDatabase(TimeProvider.System).RunAsync(from, to, new(folder, Replace: true), null, default)).Value;
        using var self = Process.GetCurrentProcess();
        peak.Add(self.PeakWorkingSet64);
    }

    private static async Task BackUpAsync(Database from, string folder)
    {
        var path = Path.Combine(folder, "all.zip");
        File.Delete(path);
        _ = (await new WriteBackup(TimeProvider.System).RunAsync(from, path, null, default)).Value;
    }

    private static async Task FillAsync(Database database, int touches)
    {
        _ = (await new Migrations(database, TimeProvider.System).ApplyAsync(default)).Value;
        await database.WriteAsync(async transaction =>
        {
            var channels = new[] { "social-organic", "paid-search", "email", "direct", "referral", "events" };
            await transaction.InsertManyAsync(
                "touch", ["workspace_id", "id", "profile_id", "happened_at", "sequence", "kind", "channel", "channel_rule", "source", "campaign", "url", "label"],
                Enumerable.Range(0, touches).Select(i => new object?[]
                {
                    Workspace, (long)i, (long)(i % 60_000), 1_700_000_000_000 + i * 61_007L % 63_000_000_000, (long)i, "marketing", channels[i % 6], "source-says",
                    i % 3 == 0 ? null : "linkedin", $"campaign {i % 40}", $"https://rondelis.example/page-{i % 500}?utm_source=linkedin", i % 5 == 0 ? "été, cité" : null,
                }), default);
            await transaction.InsertManyAsync(
                "ledger_line", ["workspace_id", "model", "deal_id", "line", "touch_id", "channel", "happened_at", "share", "amount_minor", "closed_at"],
                Enumerable.Range(0, touches).Select(i => new object?[]
                {
                    Workspace, "linear", (long)(i / 8), (long)(i % 8 + 1), (long)i, channels[i % 6], 1_700_000_000_000 + i, 1.0 / (i % 8 + 1), (long)(i % 9_999), 1_700_000_000_000L,
                }), default);
        }, default);
    }

    /// <summary>Compares every row of every table, in the order of keys.</summary>
    private static Task<long> SameAsync(Database left, Database right) => left.SnapshotAsync(one => right.SnapshotAsync(async other =>
    {
        long rows = 0;
        foreach (var table in await Catalogue.TablesAsync(one))
        {
            await using var others = TableRows.ReadAsync(other, table, null, default).GetAsyncEnumerator();
            await foreach (var row in TableRows.ReadAsync(one, table, null, default))
            {
                if (!await others.MoveNextAsync() || !row.SequenceEqual(others.Current)) throw new InvalidOperationException($"{table.Name} differs at row {rows}");
                rows++;
            }

            if (await others.MoveNextAsync()) throw new InvalidOperationException($"{table.Name} has more rows at the end");
        }

        return rows;
    }, default), default);

    private static string? Option(string[] arguments, string name) =>
        Array.IndexOf(arguments, name) is var at and >= 0 && at + 1 < arguments.Length ? arguments[at + 1] : null;
}
