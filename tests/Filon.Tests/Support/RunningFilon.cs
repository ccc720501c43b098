using Dapper;
using Filon.Demonstration;
using Filon.Jobs;
using Filon.Server;
using Filon.Server.Accounts;
using Filon.Server.Demonstration;
using Filon.Server.Shell;
using Filon.Server.Workspaces;
using Filon.Storage;
using Filon.Workspaces;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;

namespace Filon.Tests.Support;

/// <summary>The real product on a port of its own, with an empty database of its own, gone when the test ends.</summary>
public sealed class RunningFilon : IAsyncDisposable
{
    public const string Password = "a fine long password";
    private readonly TestDatabase _database;
    private readonly WebServer _server;
    private readonly string _folder;

    private RunningFilon(TestDatabase database, WebServer server, string folder) => (_database, _server, _folder) = (database, server, folder);

    public Uri Url => new(_server.Url);

    public IServiceProvider Services => _server.Services;

    /// <param name="settle">Settings that differ from a test's usual ones.</param>
    public static async Task<RunningFilon> StartAsync(Engine engine = Engine.Sqlite, TimeProvider? clock = null, Func<Settings, Settings>? settle = null)
    {
        var database = await TestDatabase.CreateAsync(engine, clock, migrate: false);
        var folder = Directory.CreateTempSubdirectory("filon-test-").FullName;
        var settings = new Settings(folder, database.Address, "http://127.0.0.1:0");
        var server = await WebServer.StartAsync(settle?.Invoke(settings) ?? settings, clock ?? TimeProvider.System, CancellationToken.None);
        return new(database, server.Value, folder);
    }

    /// <summary>Its data folder.</summary>
    public string Folder => _folder;

    /// <summary>A service of the running product.</summary>
    public T Get<T>() where T : notnull => Services.GetRequiredService<T>();

    /// <summary>An account with that e-mail and <see cref="Password"/>; the one there is, if there is one.</summary>
    public async Task<Account> AccountAsync(string email)
    {
        if (await Get<AccountStore>().FindAsync(email, default) is { } known) return known;
        var draft = AccountDraft.Parse(BreachedPasswords.None, email, email.Split('@')[0], Password).Value;
        return (await Get<AccountStore>().AddAsync(draft, Get<Passwords>().Hash(Password), default)).Value;
    }

    /// <summary>A workspace in euros, in Paris, owned by <c>founder@example.org</c>; the one there is, if there is one.</summary>
    public async Task<Workspace> WorkspaceAsync(string name = "Acme")
    {
        var draft = WorkspaceDraft.Parse(name, "EUR", "Europe/Paris").Value;
        if (await Get<WorkspaceStore>().FindAsync(draft.Slug, default) is { } known) return known;
        var founder = await AccountAsync("founder@example.org");
        return await Get<WorkspaceStore>().CreateAsync(draft, founder.Id, demonstration: false, default);
    }

    /// <summary>Someone signed in as a member of that workspace.</summary>
    public async Task<Browsing> SignedInAsync(Role role = Role.Owner, string workspace = "Acme", string language = "en")
    {
        var there = await WorkspaceAsync(workspace);
        var account = await AccountAsync($"{role.Code()}@{there.Slug}.example");
        await Get<MemberStore>().SetAsync(there.Id, account.Id, role, default);
        var browsing = Browse(there, language);
        await browsing.SignInAsync(account.Email, Password);
        return browsing;
    }

    /// <summary>The owner of a small demonstration, imported as a customer would.</summary>
    public async Task<Browsing> DemonstrationAsync(string language = "en")
    {
        var size = DemonstrationSize.For(600).Value;
        var entered = await Get<DemonstrationVisit>().EnterAsync(DemonstrationFiles.UsualSeed, size, _ => { }, default);
        var browsing = Browse(entered.Value, language);
        await browsing.SignInAsync(DemonstrationVisit.Email, DemonstrationVisit.Password);
        return browsing;
    }

    /// <summary>What the set-up page asks for.</summary>
    public async Task<string> SetUpCodeAsync() => (await Get<SetUpDesk>().CodeAsync(default)).Value.ShouldNotBeNull();

    /// <summary>Until every job that is due is over, and what those ask for in turn: persons found anew, figures computed. None may fail.</summary>
    public async Task IdleAsync()
    {
        var soon = Get<TimeProvider>().GetUtcNow().AddHours(1).ToUnixTimeMilliseconds(); // the retention clock waits for tomorrow
        await using var connection = await Get<Database>().OpenAsync(default);
        while (await connection.ExecuteScalarAsync<long>("select count(*) from job where state in ('waiting', 'running') and run_at < @soon", new { soon }) > 0)
            await Get<JobRunner>().RunAllAsync(default);
        (await connection.QueryAsync<string>("select kind || ': ' || message_en from job where state = 'failed'")).ShouldBeEmpty();
    }

    /// <summary>Someone who has not signed in.</summary>
    public Browsing Browse(Workspace? workspace = null, string language = "en") => new(Url, workspace, language);

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        await _database.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
