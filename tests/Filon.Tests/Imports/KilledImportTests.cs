using System.Diagnostics;
using System.Text;
using Dapper;
using Filon.Server.Cli;
using Filon.Storage;
using Filon.Tests.Support;
using Shouldly;

namespace Filon.Tests.Imports;

/// <summary>The real program, killed without warning in the middle of an import, and started again.</summary>
public sealed class KilledImportTests
{
    private const int Lines = 60_000;

    [Theory, EveryEngine]
    public Task Killed_while_it_is_applied_an_import_is_finished_exactly_once_by_the_next_start(Engine engine) => KillAsync(engine, "applying");

    [Fact]
    public Task Killed_while_it_is_read_an_import_is_read_anew_and_finished_exactly_once() => KillAsync(Engine.Sqlite, "reading");

    private static async Task KillAsync(Engine engine, string state)
    {
        await using var test = await TestDatabase.CreateAsync(engine);
        var folder = Directory.CreateTempSubdirectory("filon-killed-").FullName;
        var file = Path.Combine(folder, "touches.csv");
        await File.WriteAllTextAsync(file, Touches());
        await test.Database.WriteAsync(t => t.ExecuteAsync("insert into workspace (id, slug, name, currency, time_zone, demonstration, created_at) values (7, 'acme', 'Acme', 'EUR', 'Europe/Paris', @no, 0)", new { no = false }), default);

        using (var killed = Import(test, folder, file))
        {
            while (!killed.HasExited && await StateAsync(test) != state) await Task.Delay(5);
            killed.HasExited.ShouldBeFalse("the import was over before it could be killed");
            killed.Kill();
            await killed.WaitForExitAsync();
        }

        (await StateAsync(test)).ShouldBe(state);
        (await CountAsync(test, "touch")).ShouldBe(0);
        using var again = Import(test, folder, file);
        await again.WaitForExitAsync();

        again.ExitCode.ShouldBe(0);
        (await StateAsync(test)).ShouldBe("applied");
        (await CountAsync(test, "import")).ShouldBe(1);
        (await CountAsync(test, "touch")).ShouldBe(Lines);
        Directory.Delete(folder, recursive: true);
    }

    private static Process Import(TestDatabase test, string folder, string file)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(CommandLine).Assembly.Location, "import", file]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["FILON_FOLDER"] = folder;
        start.Environment["FILON_DATABASE"] = test.Address.Engine == Engine.PostgreSql
            ? test.Address.ConnectionString
            : new Microsoft.Data.Sqlite.SqliteConnectionStringBuilder(test.Address.ConnectionString).DataSource;
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private static async Task<string?> StateAsync(TestDatabase test)
    {
        await using var connection = await test.Database.OpenAsync(default);
        return await connection.QueryFirstOrDefaultAsync<string>("select state from import where workspace_id = 7 order by id limit 1");
    }

    private static async Task<long> CountAsync(TestDatabase test, string table)
    {
        await using var connection = await test.Database.OpenAsync(default);
        return await connection.ExecuteScalarAsync<long>($"select count(*) from {table} where workspace_id = 7");
    }

    private static string Touches()
    {
        var text = new StringBuilder("email,time,channel\n");
        for (var i = 0; i < Lines; i++) text.Append(System.Globalization.CultureInfo.InvariantCulture, $"person{i % 500}@firm{i % 50}.example,2025-03-{1 + i % 28:00}T{i / 2500:00}:{i / 50 % 50:00}:{i % 50:00}Z,Twitter\n");
        return text.ToString();
    }
}
