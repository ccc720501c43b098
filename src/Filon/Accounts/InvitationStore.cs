using Dapper;
using Filon.Audit;
using Filon.Storage;
using Filon.Workspaces;
using NodaTime;

namespace Filon.Accounts;

/// <summary>The table of invitations. The secret of a link comes in once and is kept as its hash.</summary>
public sealed class InvitationStore(Database database, Ids ids, TimeProvider clock, AccountStore accounts, MemberStore members)
{
    private const int Shown = 100;

    private const string Columns =
        "i.workspace_id, i.id, i.email, i.role, a.email as invited_by, i.created_at, i.expires_at, i.accepted_at, i.revoked_at";

    /// <summary>Invites an address, and sends the mail with the same transaction; an earlier invitation of the same that is still open ends.</summary>
    /// <returns>The invitation with its secret; <see cref="FailureKind.Conflict"/> for who is a member already.</returns>
    public Task<Outcome<NewInvitation>> AddAsync(long workspace, Account by, (string Email, Role Role) whom, Func<Transaction, NewInvitation, Task<Failure?>> send, CancellationToken cancel) =>
        database.WriteOutcomeAsync<NewInvitation>(async transaction =>
        {
            var (email, role) = whom;
            if (await transaction.FirstAsync<long>(
                    "select count(*) from member m join account a on a.id = m.account_id where m.workspace_id = @workspace and a.email = @email", new { workspace, email }) > 0)
                return new Failure(FailureKind.Conflict, $"{email} is a member already: change the role in the table.", $"{email} est déjà membre\u00a0: changez le rôle dans le tableau.");

            var (now, secret) = (clock.Now(), LinkSecret.Draw());
            await transaction.WatchAsync("invitation", new { workspace_id = workspace, email });
            await transaction.ExecuteAsync("""
                update invitation set revoked_at = @now
                where workspace_id = @workspace and email = @email and accepted_at is null and revoked_at is null and expires_at > @now
                """, new { workspace, email, now });
            var invitation = new Invitation(workspace, ids.Next(), email, role, by.Email, now, now + Invitation.Life, null, null);
            await transaction.ExecuteAsync("""
                insert into invitation (workspace_id, id, email, role, secret_hash, invited_by, created_at, expires_at)
                values (@workspace, @Id, @Email, @role, @Hash, @by, @CreatedAt, @ExpiresAt)
                """, new { workspace, invitation.Id, invitation.Email, role = role.Code(), secret.Hash, by = by.Id, invitation.CreatedAt, invitation.ExpiresAt });
            var made = new NewInvitation(invitation, secret.Text);
            return await send(transaction, made) is { } failure ? failure : made;
        }, cancel);

    /// <summary>The youngest hundred of a workspace, the youngest first.</summary>
    public async Task<IReadOnlyList<Invitation>> ListAsync(long workspace, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        var rows = await connection.QueryAsync<Row>($"""
            select {Columns} from invitation i join account a on a.id = i.invited_by
            where i.workspace_id = @workspace
            order by i.id desc limit @Shown
            """, new { workspace, Shown });
        return [.. rows.Select(row => row.Invitation)];
    }

    /// <summary>What that secret still opens, whatever the workspace; null where it opens nothing (any more).</summary>
    public async Task<OpenInvitation?> FindOpenAsync(string? secret, CancellationToken cancel)
    {
        if (LinkSecret.HashOf(secret) is not { } hash) return null;
        await using var connection = await database.OpenAsync(cancel);
        var row = await connection.QueryFirstOrDefaultAsync<Row>($"""
            select {Columns}, w.name as workspace, w.slug
            from invitation i join account a on a.id = i.invited_by join workspace w on w.id = i.workspace_id
            where i.secret_hash = @hash
            """, new { hash });
        return row?.Invitation is { } invitation && invitation.StateAt(clock.Now()) == InvitationState.Open ? new(invitation, row.Workspace, row.Slug) : null;
    }

    /// <returns>False where there is none, or it is not open.</returns>
    public Task<bool> RevokeAsync(long workspace, long id, CancellationToken cancel) =>
        database.WriteAsync(async transaction =>
        {
            await transaction.WatchAsync("invitation", new { workspace_id = workspace, id });
            return await transaction.ExecuteAsync("""
                update invitation set revoked_at = @now
                where workspace_id = @workspace and id = @id and accepted_at is null and revoked_at is null and expires_at > @now
                """, new { workspace, id, now = clock.Now() }) == 1;
        }, cancel);

    /// <summary>The account the person has becomes a member.</summary>
    /// <returns><see cref="FailureKind.NotFound"/> where the invitation was used or ended meanwhile.</returns>
    public Task<Outcome<Account>> AcceptAsync(OpenInvitation open, Account account, CancellationToken cancel) =>
        database.WriteOutcomeAsync<Account>(async transaction =>
        {
            if (!await TakeAsync(transaction, open.Invitation)) return Over;
            await members.JoinAsync(transaction, open.Invitation.WorkspaceId, account.Id, open.Invitation.Role);
            return account;
        }, cancel);

    /// <summary>An account is made and becomes a member, in one transaction.</summary>
    public Task<Outcome<Account>> AcceptAsync(OpenInvitation open, AccountDraft draft, string passwordHash, CancellationToken cancel) =>
        database.WriteOutcomeAsync<Account>(async transaction =>
        {
            if (!await TakeAsync(transaction, open.Invitation)) return Over;
            var account = await accounts.AddAsync(transaction, draft, passwordHash);
            if (account.Succeeded) Act.Current?.By(account.Value.Id, account.Value.Email);
            if (account.Succeeded) await members.JoinAsync(transaction, open.Invitation.WorkspaceId, account.Value.Id, open.Invitation.Role);
            return account;
        }, cancel);

    /// <returns>False where somebody was quicker, or it was withdrawn meanwhile.</returns>
    private async Task<bool> TakeAsync(Transaction transaction, Invitation invitation)
    {
        var (workspace, id) = (invitation.WorkspaceId, invitation.Id);
        await transaction.WatchAsync("invitation", new { workspace_id = workspace, id });
        return await transaction.ExecuteAsync("""
            update invitation set accepted_at = @now
            where workspace_id = @workspace and id = @id and accepted_at is null and revoked_at is null and expires_at > @now
            """, new { workspace, id, now = clock.Now() }) == 1;
    }

    /// <summary>Said of every link that opens nothing, whatever the reason.</summary>
    public static Failure Over { get; } = new(FailureKind.NotFound,
        "This invitation opens nothing any more: it was used, withdrawn, or is older than seven days. Ask for a new one.",
        "Cette invitation n’ouvre plus rien\u00a0: elle a servi, a été retirée, ou a plus de sept jours. Demandez-en une nouvelle.");

    private sealed record Row
    {
        public long WorkspaceId { get; init; }
        public long Id { get; init; }
        public string Email { get; init; } = "";
        public string Role { get; init; } = "";
        public string InvitedBy { get; init; } = "";
        public Instant CreatedAt { get; init; }
        public Instant ExpiresAt { get; init; }
        public Instant? AcceptedAt { get; init; }
        public Instant? RevokedAt { get; init; }
        public string Workspace { get; init; } = "";
        public string Slug { get; init; } = "";

        public Invitation Invitation => new(
            WorkspaceId, Id, Email, Roles.FromCode(Role) ?? Workspaces.Role.Viewer, InvitedBy, CreatedAt, ExpiresAt, AcceptedAt, RevokedAt);
    }
}
