using Dapper;
using Filon.Server;
using Filon.Storage;
using Filon.Storage.Secrets;
using Filon.Workspaces;
using Microsoft.Extensions.DependencyInjection;

namespace Filon.Bench;

/// <summary>A database with one workspace and one short link, on either engine.</summary>
internal sealed class LinkWorkspace : IAsyncDisposable
{
    public const string Code = "bench", Destination = "https://www.rondelis.example/white-paper?utm_source=linkedin&utm_medium=social&utm_campaign=spring";

    private readonly ServiceProvider _services;
    private readonly ScratchPostgres? _scratch;

    private LinkWorkspace(string folder, ScratchPostgres? scratch)
    {
        (Folder, _scratch) = (folder, scratch);
        var address = scratch?.Address ?? DatabaseAddress.Parse(Path.Combine(folder, "filon.db"));
        _services = new ServiceCollection().AddLogging().AddFilon(new Settings(folder, address, ""), TimeProvider.System).BuildServiceProvider();
    }

    public string Folder { get; }

    /// <summary>The PostgreSQL it is on; null on SQLite.</summary>
    public string? Address => _scratch?.Address.ConnectionString;

    public static async Task<LinkWorkspace> CreateAsync(Engine engine)
    {
        var made = new LinkWorkspace(Directory.CreateTempSubdirectory("filon-bench-redirect").FullName, engine == Engine.PostgreSql ? await ScratchPostgres.CreateAsync() : null);
        await made.Get<Migrations>().ApplyAsync(default);
        await made.Get<SecretStore>().PrepareAsync(default);
        var founder = await made.Get<AccountStore>().AddAsync(AccountDraft.Parse(BreachedPasswords.None, "bench@example.org", "Bench", "a fine long password").Value, "-", default);
        var workspace = (await made.Get<WorkspaceStore>().CreateAsync(WorkspaceDraft.Parse("Bench", "EUR", "Europe/Paris").Value, founder.Value.Id, demonstration: false, default)).Id;
        await made.Get<Database>().WriteAsync(async transaction =>
        {
            await transaction.ExecuteAsync("insert into link_code (workspace_id, host, code, link_id) values (@workspace, '', @Code, 1)", new { workspace, Code });
            await transaction.ExecuteAsync(
                "insert into link (workspace_id, id, host, code, destination, address, is_public, created_at, edition) values (@workspace, 1, '', @Code, @Destination, 'rondelis.example', @no, 0, 0)",
                new { workspace, Code, Destination, no = false });
        }, default);
        return made;
    }

    /// <summary>Waits until so many hits are in the database.</summary>
    public async Task FoldedAsync(long hits)
    {
        while (true)
        {
            await using (var connection = await Get<Database>().OpenAsync(default))
            {
                var folded = await connection.ExecuteScalarAsync<long?>("select sum(hits) from link_total where link_id = 1") ?? 0;
                if (folded == hits) return;
                if (folded > hits) throw new InvalidOperationException($"{hits} clicks were answered and {folded} counted.");
            }

            await Task.Delay(100);
        }
    }

    private T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        if (_scratch is not null) await _scratch.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }
}
