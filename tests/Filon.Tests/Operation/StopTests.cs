using System.Diagnostics;
using System.Net.Sockets;
using System.Text;
using Dapper;
using Filon.Imports;
using Filon.Server;
using Filon.Storage;
using Filon.Tests.Support;
using Filon.Workspaces;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;

namespace Filon.Tests.Operation;

public sealed class StopTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("filon-stop-").FullName;

    [Fact]
    public async Task Told_to_stop_a_server_finishes_its_requests_and_gives_its_job_back_within_ten_seconds()
    {
        var settings = new Settings(_folder, DatabaseAddress.File(Path.Combine(_folder, "filon.db")), "");
        await using var filon = await FilonProcess.Start(("folder", _folder)).ReadyAsync();
        await using var services = new ServiceCollection().AddLogging().AddFilon(settings, TimeProvider.System).BuildServiceProvider();
        var job = await GiveWorkAsync(services);
        using var slow = await BeginRequestAsync(filon.Url);
        var stopping = Stopwatch.StartNew();

        filon.Terminate();
        await Task.Delay(700);
        var answer = await FinishRequestAsync(slow);
        await filon.WaitAsync();

        answer.ShouldStartWith("HTTP/1.1 4", customMessage: "the request that was under way is answered");
        stopping.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(10));
        filon.ExitCode.ShouldBe(0, filon.Output);
        var left = await services.GetRequiredService<Database>().WriteAsync(
            t => t.FirstAsync<(string State, long Attempts)>("select state, attempts from job where id = @job", new { job }), default);
        left.ShouldBe(("waiting", 0));
    }

    [Fact]
    public async Task A_command_told_to_stop_says_so_without_a_stack_trace()
    {
        await using var test = await TestDatabase.CreateAsync(Engine.PostgreSql);
        await using var holder = await test.Database.OpenAsync(default);
        await using var held = await holder.BeginTransactionAsync();
        await holder.ExecuteAsync("lock table account in access exclusive mode", transaction: held);
        await using var filon = FilonProcess.Begin(["backup", Path.Combine(_folder, "all.zip")], ("folder", _folder), ("database", test.Address.ConnectionString));
        while (await holder.ExecuteScalarAsync<long>("select count(*) from pg_locks where not granted and relation = 'account'::regclass", transaction: held) == 0) await Task.Delay(50);

        filon.Terminate();
        await filon.WaitAsync();

        filon.ExitCode.ShouldBe(130, filon.Output);
        filon.Output.ShouldContain("as it was before");
        Directory.GetFiles(_folder, "*.zip*").ShouldBeEmpty();
        filon.Output.ShouldNotContain("   at ");
    }

    /// <summary>A file long enough to be in the reader's hand when the server stops.</summary>
    private static async Task<long> GiveWorkAsync(IServiceProvider services)
    {
        var account = (await services.GetRequiredService<AccountStore>().AddAsync(AccountDraft.Parse(BreachedPasswords.None, "a@example.org", "A", "a fine long password").Value, "-", default)).Value;
        var workspace = await services.GetRequiredService<WorkspaceStore>().CreateAsync(WorkspaceDraft.Parse("Acme", "EUR", "Europe/Paris").Value, account.Id, demonstration: false, default);
        var text = new StringBuilder("email,date,channel\n");
        for (var line = 0; line < 400_000; line++) text.Append(System.Globalization.CultureInfo.InvariantCulture, $"p{line}@example.org,2025-01-01,Twitter\n");
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(text.ToString()));
        await services.GetRequiredService<Importing>().ReceiveAsync(workspace.Id, new("long.csv", content), null, null, default);
        while (true)
        {
            var job = await services.GetRequiredService<Database>().WriteAsync(t => t.FirstAsync<long?>("select id from job where state = 'running'"), default);
            if (job is { } id) return id;
            await Task.Delay(20);
        }
    }

    private static async Task<TcpClient> BeginRequestAsync(Uri url)
    {
        var client = new TcpClient();
        await client.ConnectAsync(url.Host, url.Port);
        await client.GetStream().WriteAsync("POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 13\r\n\r\nemail="u8.ToArray());
        await Task.Delay(300);
        return client;
    }

    private static async Task<string> FinishRequestAsync(TcpClient client)
    {
        await client.GetStream().WriteAsync("a@b.org"u8.ToArray());
        var buffer = new byte[4096];
        return Encoding.ASCII.GetString(buffer, 0, await client.GetStream().ReadAsync(buffer));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
