using Dapper;
using Filon.Links;
using Filon.Links.Clicks;
using Filon.Server;
using Filon.Server.Workspaces;
using Filon.Storage;
using Filon.Storage.Secrets;
using Filon.Workspaces;
using Microsoft.Extensions.DependencyInjection;

namespace Filon.Bench;

/// <summary>A database with one workspace that has short links, on either engine.</summary>
internal sealed class LinkWorkspace : IAsyncDisposable
{
    public const string Email = "bench@example.org", Password = "a fine long password";

    public const string Code = "bench", Destination = "https://www.rondelis.example/white-paper?utm_source=linkedin&utm_medium=social&utm_campaign=spring";

    private readonly ServiceProvider _services;

    private LinkWorkspace(string folder, string? database)
    {
        (Folder, Address) = (folder, database);
        var address = DatabaseAddress.Parse(database ?? Path.Combine(folder, "filon.db"));
        _services = new ServiceCollection().AddLogging().AddFilon(new Settings(folder, address, ""), TimeProvider.System).BuildServiceProvider();
    }

    public string Folder { get; }

    /// <summary>The PostgreSQL it is on; null on SQLite.</summary>
    public string? Address { get; }

    /// <summary>A workspace of one link.</summary>
    public static async Task<LinkWorkspace> WithOneLinkAsync(ScratchPostgres? scratch)
    {
        var (made, workspace) = await OpenAsync(Directory.CreateTempSubdirectory("filon-bench-redirect").FullName, scratch?.Address.ConnectionString);
        await made.Get<Database>().WriteAsync(async transaction =>
        {
            await transaction.ExecuteAsync("insert into link_code (workspace_id, host, code, link_id) values (@workspace, '', @Code, 1)", new { workspace, Code });
            await transaction.ExecuteAsync(
                "insert into link (workspace_id, id, host, code, destination, address, is_public, created_at, edition) values (@workspace, 1, '', @Code, @Destination, 'rondelis.example', @no, 0, 0)",
                new { workspace, Code, Destination, no = false });
        }, default);
        return made;
    }

    /// <summary>A workspace with two years of hits, made where the folder has none yet.</summary>
    public static async Task<LinkWorkspace> WithHistoryAsync(string folder, string? database, long hits)
    {
        Directory.CreateDirectory(folder);
        var (made, workspace) = await OpenAsync(folder, database);
        await new LinkHistory(made.Get<Database>(), made.Get<HitStore>(), made.Get<LinkStore>(), workspace, hits).WriteAsync();
        return made;
    }

    private static async Task<(LinkWorkspace Made, long Workspace)> OpenAsync(string folder, string? database)
    {
        var made = new LinkWorkspace(folder, database);
        await made.Get<Migrations>().ApplyAsync(default);
        await made.Get<SecretStore>().PrepareAsync(default);
        await using (var connection = await made.Get<Database>().OpenAsync(default))
            if (await connection.ExecuteScalarAsync<long?>("select min(id) from workspace") is { } there) return (made, there);
        var founder = await made.Get<AccountStore>().AddAsync(
            AccountDraft.Parse(BreachedPasswords.None, Email, "Bench", Password).Value, made.Get<Passwords>().Hash(Password), default);
        return (made, (await made.Get<WorkspaceStore>().CreateAsync(WorkspaceDraft.Parse("Bench", "EUR", "Europe/Paris").Value, founder.Value.Id, demonstration: false, default)).Id);
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

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
