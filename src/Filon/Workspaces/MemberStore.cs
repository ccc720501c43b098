using Dapper;
using Filon.Storage;

namespace Filon.Workspaces;

/// <summary>Who belongs to a workspace, as what. A workspace always keeps an owner.</summary>
public sealed class MemberStore(Database database, TimeProvider clock)
{
    public Task<IReadOnlyList<Member>> ListAsync(long workspace, CancellationToken cancel) => BehindAsync(workspace, null, int.MaxValue, cancel);

    /// <summary>By name, letter by letter, from behind that name and account.</summary>
    public async Task<IReadOnlyList<Member>> BehindAsync(long workspace, (string Name, long Account)? after, int take, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        var name = database.Dialect.ByteOrder("a.name");
        var rows = await connection.QueryAsync<(long, string, string, string, long)>($"""
            select a.id, a.email, a.name, m.role,
                (select count(*) from second_factor f where f.account_id = a.id and f.confirmed_at is not null)
            from member m join account a on a.id = m.account_id
            where m.workspace_id = @workspace {(after is null ? "" : $"and ({name} > @Name or a.name = @Name and a.id > @Account)")}
            order by {name}, a.id limit @take
            """, new { workspace, take, Name = after?.Name ?? "", Account = after?.Account ?? 0 });
        return [.. rows.Select(row => new Member(row.Item1, row.Item2, row.Item3, Roles.FromCode(row.Item4)!.Value, row.Item5 > 0))];
    }

    /// <summary>Adds the account, or changes its role if it is a member already.</summary>
    /// <returns><see cref="FailureKind.Conflict"/> where the last owner would lose the role.</returns>
    public Task<Outcome<Role>> SetAsync(long workspace, long account, Role role, CancellationToken cancel) =>
        database.WriteAsync<Outcome<Role>>(async transaction =>
        {
            if (role != Role.Owner && await IsLastOwnerAsync(transaction, workspace, account)) return LastOwner;
            await transaction.WatchAsync("member", new { workspace_id = workspace, account_id = account });
            await transaction.ExecuteAsync("""
                insert into member (workspace_id, account_id, role, created_at)
                values (@workspace, @account, @role, @at)
                on conflict (workspace_id, account_id) do update set role = excluded.role
                """, new { workspace, account, role = role.Code(), at = clock.Now() });
            return role;
        }, cancel);

    /// <summary>Adds the account in the caller's transaction; who is a member already keeps the role they have.</summary>
    public async Task JoinAsync(Transaction transaction, long workspace, long account, Role role)
    {
        await transaction.WatchAsync("member", new { workspace_id = workspace, account_id = account });
        await transaction.ExecuteAsync("""
            insert into member (workspace_id, account_id, role, created_at) values (@workspace, @account, @role, @at)
            on conflict (workspace_id, account_id) do nothing
            """, new { workspace, account, role = role.Code(), at = clock.Now() });
    }

    /// <returns>The role the member had; <see cref="FailureKind.Conflict"/> for the last owner.</returns>
    public Task<Outcome<Role>> RemoveAsync(long workspace, long account, CancellationToken cancel) =>
        database.WriteAsync<Outcome<Role>>(async transaction =>
        {
            var code = await transaction.FirstAsync<string>(
                "select role from member where workspace_id = @workspace and account_id = @account", new { workspace, account });
            if (Roles.FromCode(code) is not { } role)
                return new Failure(FailureKind.NotFound, "There is no such member here.", "Il n’y a pas de tel membre ici.");
            if (await IsLastOwnerAsync(transaction, workspace, account)) return LastOwner;
            await transaction.WatchAsync("member", new { workspace_id = workspace, account_id = account });
            await transaction.ExecuteAsync(
                "delete from member where workspace_id = @workspace and account_id = @account", new { workspace, account });
            return role;
        }, cancel);

    private static Failure LastOwner { get; } = new(FailureKind.Conflict,
        "A workspace keeps at least one owner.", "Un espace garde au moins un propriétaire.");

    private static async Task<bool> IsLastOwnerAsync(Transaction transaction, long workspace, long account)
    {
        // takes the workspace's row first, so that two owners cannot remove each other at the same moment
        await transaction.ExecuteAsync("update workspace set name = name where id = @workspace", new { workspace });
        var owners = await transaction.QueryAsync<long>(
            "select account_id from member where workspace_id = @workspace and role = 'owner' order by account_id", new { workspace });
        return owners.Count == 1 && owners[0] == account;
    }
}
