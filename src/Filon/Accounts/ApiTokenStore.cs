using Dapper;
using Filon.Storage;
using Filon.Workspaces;
using NodaTime;

namespace Filon.Accounts;

/// <summary>The table of tokens. A secret comes in once and is kept as its hash.</summary>
public sealed class ApiTokenStore(Database database, Ids ids, TimeProvider clock)
{
    private const int Most = 50;
    private static readonly TimeSpan MostWait = TimeSpan.FromMilliseconds(500);
    private static readonly Duration UseIsNoted = Duration.FromMinutes(1);

    private const string Columns =
        "t.workspace_id, t.id, t.account_id, t.name, t.prefix, t.scope, t.role, t.created_at, t.expires_at, t.last_used_at, t.revoked_at";

    /// <returns>The token with its secret; <see cref="FailureKind.Conflict"/> where the member has fifty good ones already.</returns>
    public Task<Outcome<NewApiToken>> AddAsync(long workspace, long account, ApiTokenDraft draft, CancellationToken cancel) =>
        database.WriteAsync<Outcome<NewApiToken>>(async transaction =>
        {
            var (now, secret) = (clock.Now(), ApiTokenSecret.Draw());
            var alive = await transaction.FirstAsync<long>(
                "select count(*) from api_token where workspace_id = @workspace and account_id = @account and revoked_at is null and expires_at > @now",
                new { workspace, account, now });
            if (alive >= Most)
                return new Failure(FailureKind.Conflict, "Fifty tokens are enough: revoke one first.", "Cinquante jetons suffisent\u00a0: révoquez-en un d’abord.");

            var token = new ApiToken(workspace, ids.Next(), account, draft.Name, secret.Prefix, draft.Scope, draft.Role, now, now + draft.Life, null, null);
            await transaction.WatchAsync("api_token", new { workspace_id = workspace, id = token.Id });
            await transaction.ExecuteAsync("""
                insert into api_token (workspace_id, id, account_id, name, prefix, secret_hash, scope, role, created_at, expires_at)
                values (@workspace, @Id, @account, @Name, @Prefix, @Hash, @Scope, @Role, @CreatedAt, @ExpiresAt)
                """, new
            {
                workspace, token.Id, account, token.Name, token.Prefix, secret.Hash, Scope = token.Scope.Code(), Role = token.Role.Code(), token.CreatedAt, token.ExpiresAt,
            });
            return new NewApiToken(token, secret.Text);
        }, cancel);

    /// <summary>The token of that secret, whatever its workspace, if it is still good.</summary>
    public async Task<ApiToken?> FindGoodAsync(string secret, CancellationToken cancel)
    {
        if (!ApiTokenSecret.IsShaped(secret)) return null;
        await using var connection = await database.OpenAsync(cancel);
        var row = await connection.QueryFirstOrDefaultAsync<Row>(
            $"select {Columns} from api_token t where t.secret_hash = @hash", new { hash = ApiTokenSecret.HashOf(secret) });
        return row?.Token is { } token && token.IsGood(clock.Now()) ? token : null;
    }

    /// <summary>Notes that it was used, at most once a minute; no request waits more than an instant for it, or fails because of it.</summary>
    public async Task UsedAsync(ApiToken token, CancellationToken cancel)
    {
        var now = clock.Now();
        if (token.LastUsedAt is { } last && now - last < UseIsNoted) return;
        var noted = database.WriteAsync(transaction => transaction.ExecuteAsync(
            "update api_token set last_used_at = @now where workspace_id = @WorkspaceId and id = @Id", new { now, token.WorkspaceId, token.Id }), CancellationToken.None);
        await Task.WhenAny(noted, Task.Delay(MostWait, cancel));
    }

    /// <summary>One person's tokens in all workspaces, the youngest first.</summary>
    public Task<IReadOnlyList<OwnedApiToken>> OfAccountAsync(long account, CancellationToken cancel) =>
        ListAsync("t.account_id = @subject", account, cancel);

    /// <summary>Every member's tokens in a workspace, the youngest first.</summary>
    public Task<IReadOnlyList<OwnedApiToken>> OfWorkspaceAsync(long workspace, CancellationToken cancel) =>
        ListAsync("t.workspace_id = @subject", workspace, cancel);

    private async Task<IReadOnlyList<OwnedApiToken>> ListAsync(string which, long subject, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        var rows = await connection.QueryAsync<Row>($"""
            select {Columns}, a.email, w.name as workspace
            from api_token t join account a on a.id = t.account_id join workspace w on w.id = t.workspace_id
            where {which}
            order by t.id desc
            """, new { subject });
        return [.. rows.Select(row => new OwnedApiToken(row.Token, row.Email, row.Workspace))];
    }

    /// <summary>Ends a token of that workspace; of that account only, where one is given.</summary>
    /// <returns>False where there is none, or it was revoked before.</returns>
    public Task<bool> RevokeAsync(long workspace, long id, long? account, CancellationToken cancel) =>
        database.WriteAsync(async transaction =>
        {
            await transaction.WatchAsync("api_token", new { workspace_id = workspace, id });
            return await transaction.ExecuteAsync("""
                update api_token set revoked_at = @now
                where workspace_id = @workspace and id = @id and revoked_at is null and (account_id = @account or @everyone)
                """, new { workspace, id, account = account ?? 0, everyone = account is null, now = clock.Now() }) == 1;
        }, cancel);

    private sealed record Row
    {
        public long WorkspaceId { get; init; }
        public long Id { get; init; }
        public long AccountId { get; init; }
        public string Name { get; init; } = "";
        public string Prefix { get; init; } = "";
        public string Scope { get; init; } = "";
        public string Role { get; init; } = "";
        public Instant CreatedAt { get; init; }
        public Instant ExpiresAt { get; init; }
        public Instant? LastUsedAt { get; init; }
        public Instant? RevokedAt { get; init; }
        public string Email { get; init; } = "";
        public string Workspace { get; init; } = "";

        public ApiToken Token => new(
            WorkspaceId, Id, AccountId, Name, Prefix, TokenScopes.FromCode(Scope) ?? TokenScope.Read, Roles.FromCode(Role) ?? Workspaces.Role.Viewer,
            CreatedAt, ExpiresAt, LastUsedAt, RevokedAt);
    }
}
