using Dapper;
using Filon.Storage;

namespace Filon.Workspaces;

/// <summary>The tables of workspaces and of their members.</summary>
public sealed class WorkspaceStore(Database database, Ids ids, TimeProvider clock)
{
    private const string Columns = "w.id, w.slug, w.name, w.currency, w.time_zone, w.demonstration, w.created_at, w.second_factor";

    /// <summary>Creates the workspace and makes <paramref name="owner"/> its owner. A taken address gets a number behind it.</summary>
    public Task<Workspace> CreateAsync(WorkspaceDraft draft, long owner, bool demonstration, CancellationToken cancel) =>
        database.WriteAsync(async transaction =>
        {
            var workspace = await CreateAsync(transaction, draft, demonstration);
            await transaction.ExecuteAsync(
                "insert into member (workspace_id, account_id, role, created_at) values (@workspace, @owner, 'owner', @at)",
                new { workspace = workspace.Id, owner, at = workspace.CreatedAt });
            return workspace;
        }, cancel);

    private async Task<Workspace> CreateAsync(Transaction transaction, WorkspaceDraft draft, bool demonstration)
    {
        for (var number = 1; ; number++)
        {
            var slug = number == 1 ? draft.Slug : $"{draft.Slug}-{number}";
            var workspace = new Workspace(ids.Next(), slug, draft.Name, draft.Currency, draft.TimeZone, demonstration, clock.Now());
            var added = await transaction.ExecuteAsync("""
                insert into workspace (id, slug, name, currency, time_zone, demonstration, created_at)
                values (@Id, @Slug, @Name, @Currency, @TimeZone, @Demonstration, @CreatedAt)
                on conflict (slug) do nothing
                """, workspace);
            if (added == 1) return workspace;
        }
    }

    public async Task<Workspace?> FindAsync(string slug, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        return await connection.QueryFirstOrDefaultAsync<Workspace>($"select {Columns} from workspace w where w.slug = @slug", new { slug });
    }

    /// <summary>The workspace as this account sees it; null where it is not a member, as if there were none.</summary>
    public async Task<Membership?> MembershipAsync(string slug, long account, CancellationToken cancel) =>
        (await OfAsync(account, cancel)).FirstOrDefault(membership => membership.Workspace.Slug == slug);

    public async Task<IReadOnlyList<Workspace>> ListAsync(CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        return (await connection.QueryAsync<Workspace>($"select {Columns} from workspace w order by w.created_at, w.id")).AsList();
    }

    /// <summary>The workspaces of one account, with its role in each, in alphabetical order.</summary>
    public async Task<IReadOnlyList<Membership>> OfAsync(long account, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        var rows = await connection.QueryAsync<Workspace, string, Membership>($"""
            select {Columns}, m.role
            from member m join workspace w on w.id = m.workspace_id
            where m.account_id = @account
            order by w.name, w.id
            """, (workspace, role) => new(workspace, Roles.FromCode(role)!.Value), new { account }, splitOn: "role");
        return rows.AsList();
    }

    /// <summary>Whether a second step is asked of every member.</summary>
    public Task AskSecondFactorAsync(long workspace, bool asked, CancellationToken cancel) =>
        database.WriteAsync(async transaction =>
        {
            await transaction.WatchAsync("workspace", new { id = workspace });
            return await transaction.ExecuteAsync("update workspace set second_factor = @asked where id = @workspace and second_factor <> @asked", new { workspace, asked });
        }, cancel);

    public Task ChangeAsync(long workspace, string name, string timeZone, CancellationToken cancel) =>
        database.WriteAsync(async transaction =>
        {
            await transaction.WatchAsync("workspace", new { id = workspace });
            return await transaction.ExecuteAsync(
                "update workspace set name = @name, time_zone = @timeZone where id = @workspace", new { workspace, name, timeZone });
        }, cancel);
}
