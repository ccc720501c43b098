using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Filon.Imports;
using Filon.Server;
using Filon.Storage;
using Filon.Tests.Support;
using Filon.Workspaces;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;

namespace Filon.Tests.Jobs;

/// <summary>Two real processes on one PostgreSQL and one folder of files, as behind a balancer.</summary>
public sealed partial class SeveralNodesTests : IDisposable
{
    private const int Files = 10, Lines = 1500;
    private const string Email = "ada@mecavia.example", Password = "a fine long password";
    private readonly string _folder = Directory.CreateTempSubdirectory("filon-nodes-").FullName;

    [Fact]
    public async Task Two_nodes_share_the_work_and_when_one_is_killed_nothing_is_lost_or_done_twice()
    {
        if (TestDatabase.PostgresServer is null) return; // under CI its absence fails another test
        await using var test = await TestDatabase.CreateAsync(Engine.PostgreSql, migrate: false);
        (string, string)[] settings = [("database", test.Address.ConnectionString), ("folder", _folder), ("log", "json"), ("log_level", "information")];
        await using FilonProcess first = FilonProcess.Start(settings), second = FilonProcess.Start(settings); // both migrate, or would
        await Task.WhenAll(first.ReadyAsync(), second.ReadyAsync());

        using Browsing atFirst = new(first.Url, null, "en"), atSecond = new(second.Url, null, "en");
        await atFirst.PostAsync("/set-up", ("code", await second.SetUpCodeAsync()), ("email", Email), ("name", "Ada"), ("password", Password), ("workspace", "Acme"), ("currency", "EUR"), ("timeZone", "Europe/Paris"));
        foreach (System.Net.Cookie cookie in atFirst.Cookies.GetAllCookies()) atSecond.Cookies.Add(cookie);
        (await atSecond.PageAsync("/profile")).ShouldContain(Email, customMessage: "who signed in at one node is known at the other");

        await using var services = new ServiceCollection().AddLogging()
            .AddFilon(new Settings(_folder, test.Address, "") { Key = await File.ReadAllTextAsync(Path.Combine(_folder, "key")) }, TimeProvider.System).BuildServiceProvider();
        var workspace = (await services.GetRequiredService<WorkspaceStore>().FindAsync("acme", default)).ShouldNotBeNull();
        var imports = await ReceiveAsync(services, workspace.Id);
        await UntilAsync(test, "select count(*) from import where state = 'previewed'", Files);
        foreach (var import in imports) (await services.GetRequiredService<Importing>().ApplyAsync(workspace.Id, import, default)).Succeeded.ShouldBeTrue();

        var victim = await RunningNodeAsync(test);
        var (killed, left) = first.ProcessId == victim ? (first, second) : (second, first);
        await killed.KillAsync();
        await UntilAsync(test, "select count(*) from import where state = 'applied'", Files);
        await UntilAsync(test, "select count(*) from job where state not in ('done', 'failed')", 0);

        (await CountAsync(test, "select count(*) from touch")).ShouldBe(Files * Lines);
        (await CountAsync(test, "select count(*) from job where state = 'failed'")).ShouldBe(0);
        DoneJobs(first.Output + second.Output).GroupBy(job => job).Where(ends => ends.Count() > 1).Select(ends => ends.Key).ShouldBeEmpty("a job was done twice");
        using var survivor = left == first ? atFirst : atSecond;
        (await survivor.PageAsync("/w/acme/imports")).ShouldContain("file-3.csv");
    }

    private static async Task<IReadOnlyList<long>> ReceiveAsync(IServiceProvider services, long workspace)
    {
        var ids = new List<long>();
        for (var file = 0; file < Files; file++)
        {
            var text = new StringBuilder("email,date,channel\n");
            for (var line = 0; line < Lines; line++)
                text.Append(CultureInfo.InvariantCulture, $"p{line % 200}@f{file % 4}.example,2025-{1 + line % 12:00}-{1 + line / 12 % 28:00}T{file:00}:{line % 60:00}:{line / 60:00},Twitter\n");
            using var content = new MemoryStream(Encoding.UTF8.GetBytes(text.ToString()));
            var received = await services.GetRequiredService<Importing>().ReceiveAsync(workspace, new($"file-{file}.csv", content), null, null, default);
            ids.Add(received.Value.Id);
        }
        return ids;
    }

    /// <summary>The process that has a job in hand just now.</summary>
    private static async Task<int> RunningNodeAsync(TestDatabase test)
    {
        while (true)
        {
            var runner = await test.Database.WriteAsync(t => t.FirstAsync<string>("select claimed_by from job where state = 'running' and claimed_until is not null order by id limit 1"), default);
            if (runner is not null) return int.Parse(runner.Split('/')[1], CultureInfo.InvariantCulture);
            await Task.Delay(5);
        }
    }

    private static IEnumerable<string> DoneJobs(string log) => Done().Matches(log).Select(match => match.Groups[1].Value);

    private static async Task UntilAsync(TestDatabase test, string count, long expected)
    {
        for (var i = 0; await CountAsync(test, count) != expected; i++)
        {
            (i < 900).ShouldBeTrue($"{count} never came to {expected} but is {await CountAsync(test, count)}");
            await Task.Delay(100);
        }
    }

    private static Task<long> CountAsync(TestDatabase test, string sql) => test.Database.WriteAsync(t => t.FirstAsync<long>(sql), default);

    [GeneratedRegex("\"job\":(\\d+),\"state\":\"done\"")]
    private static partial Regex Done();

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
