using System.Diagnostics;
using Filon.Backups;
using Filon.Storage;
using Filon.Tests.Support;
using Shouldly;

namespace Filon.Tests.Backups;

/// <summary>The real program, killed without warning at one moment after another.</summary>
public sealed class KilledTests
{
    private static readonly int[] Moments = [250, 400, 550, 700, 850, 1000, 1300];

    [Theory, EveryEngine]
    public async Task A_back_up_killed_at_any_moment_is_not_there_or_is_whole(Engine engine)
    {
        await using var source = await BackedUp.CreateAsync(engine, rows: 1500);
        foreach (var moment in Moments)
        {
            var path = source.Path($"{moment}.zip");
            await KillAsync(source.Test.Address, moment, "backup", path);
            if (File.Exists(path)) _ = (await new CheckBackup(source.Test.Clock).RunAsync(path, null, default)).Value;
        }
    }

    [Theory, EveryEngine]
    public async Task A_restore_killed_at_any_moment_has_restored_everything_or_nothing(Engine engine)
    {
        await using var source = await BackedUp.CreateAsync(Engine.Sqlite, rows: 1500);
        await using var target = await BackedUp.CreateAsync(engine, rows: 3);
        var path = await source.BackUpAsync();
        var (before, after) = (await BackedUp.RowsAsync(target.Database), await BackedUp.RowsAsync(source.Database));
        foreach (var moment in Moments)
        {
            await target.Database.IsOpenElsewhereAsync(default); // closes what this process holds
            await KillAsync(target.Test.Address, moment, "restore", path, "--replace");
            var now = await BackedUp.RowsAsync(target.Database);
            BackedUp.ShouldBeTheSame(now["account"].Count == 3 ? before : after, now);
        }
    }

    private static async Task KillAsync(DatabaseAddress address, int milliseconds, params string[] verb)
    {
        var folder = Directory.CreateTempSubdirectory("filon-killed-").FullName;
        var start = new ProcessStartInfo("dotnet", [typeof(Server.Settings).Assembly.Location, .. verb]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["FILON_FOLDER"] = folder;
        start.Environment["FILON_DATABASE"] = address.Engine == Engine.Sqlite
            ? new Microsoft.Data.Sqlite.SqliteConnectionStringBuilder(address.ConnectionString).DataSource : address.ConnectionString;
        using var process = Process.Start(start)!;
        using var patience = new CancellationTokenSource(milliseconds);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }

        Directory.Delete(folder, recursive: true);
    }
}
