using System.Globalization;
using System.Text;
using Filon.Imports;
using Filon.Server;
using Filon.Storage;
using Filon.Storage.Secrets;
using Filon.Workspaces;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Filon.Bench;

/// <summary>A database of its own with several workspaces, files to import into each, and nodes that share them; counts what came of it.</summary>
internal sealed class NodeLoad : IAsyncDisposable
{
    private const int Workspaces = 6, FilesEach = 4, Lines = 400;
    private readonly string _server, _name = $"filon_bench_{Guid.NewGuid():N}", _folder = Directory.CreateTempSubdirectory("filon-bench-nodes").FullName;
    private readonly List<(long Workspace, long Import)> _given = [];
    private readonly List<long> _workspaces = [];
    private ServiceProvider _services = null!;
    private string _connection = "";
    private int _files;

    private NodeLoad(string server) => _server = server;

    public static async Task<NodeLoad> CreateAsync(string server)
    {
        var load = new NodeLoad(server);
        await load.OnServerAsync($"create database {load._name}");
        load._connection = new NpgsqlConnectionStringBuilder(server) { Database = load._name, MaxPoolSize = 20 }.ConnectionString;
        var settings = new Settings(load._folder, DatabaseAddress.Parse(load._connection), "");
        load._services = new ServiceCollection().AddLogging().AddFilon(settings, TimeProvider.System).BuildServiceProvider();
        await load.Get<Migrations>().ApplyAsync(default);
        await load.Get<SecretStore>().PrepareAsync(default);
        var founder = await load.Get<AccountStore>().AddAsync(AccountDraft.Parse(BreachedPasswords.None, "bench@example.org", "Bench", "a fine long password").Value, "-", default);
        for (var i = 0; i < Workspaces; i++)
            load._workspaces.Add((await load.Get<WorkspaceStore>().CreateAsync(
                WorkspaceDraft.Parse($"Bench {i}", "EUR", "Europe/Paris").Value, founder.Value.Id, demonstration: false, default)).Id);
        return load;
    }

    public Task<FilonProcess> StartNodeAsync() => FilonProcess.ServeAsync(_folder, _connection);

    /// <summary>Hands over files to read, different for each round.</summary>
    public async Task GiveAsync(int round)
    {
        foreach (var workspace in _workspaces)
            for (var file = 0; file < FilesEach; file++)
            {
                using var content = new MemoryStream(Encoding.UTF8.GetBytes(Csv(round * FilesEach + file)));
                var received = await Get<Importing>().ReceiveAsync(workspace, new($"r{round}-{file}.csv", content), null, null, default);
                _given.Add((workspace, received.Value.Id));
                _files++;
            }
    }

    /// <summary>Applies each import as soon as its preview is there.</summary>
    public async Task ApplyAllAsync()
    {
        while (_given.Count > 0)
        {
            var (workspace, import) = _given[0];
            if ((await Get<Importing>().ApplyAsync(workspace, import, default)).Succeeded) _given.RemoveAt(0);
            else await Task.Delay(20);
        }
    }

    /// <summary>Waits until nothing is left to do.</summary>
    public async Task QuietAsync()
    {
        while (await CountAsync("select count(*) from job where state in ('waiting', 'running')") > 0) await Task.Delay(20);
    }

    /// <summary>A job in some node's hand, and the process that has it.</summary>
    public async Task<(long Id, int Process)?> HeldJobAsync()
    {
        for (var i = 0; i < 200; i++)
        {
            var held = await Get<Database>().WriteAsync(t => t.FirstAsync<(long Id, string Runner)?>("select id, claimed_by from job where state = 'running' order by id limit 1"), default);
            if (held is { } job) return (job.Id, int.Parse(job.Runner.Split('/')[1], CultureInfo.InvariantCulture));
            await Task.Delay(2);
        }
        return null;
    }

    /// <summary>Waits until a job is no longer that process's; false where it had ended just before.</summary>
    public async Task<bool> TakenOverAsync(long job, int process)
    {
        if (!await IsHeldByAsync(job, process)) return false;
        while (await IsHeldByAsync(job, process)) await Task.Delay(20);
        return true;
    }

    /// <summary>How many lines of the files are missing, and how many are there twice.</summary>
    public async Task<(long Lost, long Twice)> CheckAsync()
    {
        if (await CountAsync("select count(*) from job where state = 'failed'") is > 0 and var failed) throw new InvalidOperationException($"{failed} jobs failed");
        var distinct = await CountAsync("select count(*) from (select distinct workspace_id, profile_id, happened_at from touch) t");
        return ((long)_files * Lines - distinct, await CountAsync("select count(*) from touch") - distinct);
    }

    public Task<long> CountAsync(string sql) => Get<Database>().WriteAsync(t => t.FirstAsync<long>(sql), default);

    private async Task<bool> IsHeldByAsync(long job, int process) => await Get<Database>().WriteAsync(
        t => t.FirstAsync<long>("select count(*) from job where id = @job and state = 'running' and claimed_by like @runner", new { job, runner = $"%/{process}/%" }), default) > 0;

    private static string Csv(int number)
    {
        var text = new StringBuilder("email,date,channel\n");
        for (var line = 0; line < Lines; line++)
            text.Append(CultureInfo.InvariantCulture, $"p{line}@example.org,{2000 + number / 300}-{1 + number / 25 % 12:00}-{1 + number % 25:00}T{line / 60:00}:{line % 60:00}:00,Twitter\n");
        return text.ToString();
    }

    private T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    private async Task OnServerAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(_server) { Database = "postgres", Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await OnServerAsync($"drop database if exists {_name} with (force)");
        Directory.Delete(_folder, recursive: true);
    }
}
