using Filon.Workspaces;
using NodaTime;

namespace Filon.Accounts;

/// <summary>An e-mail address invited into a workspace, in a role, by one of its owners. Its link opens once, within seven days.</summary>
public sealed record Invitation(
    long WorkspaceId, long Id, string Email, Role Role, string InvitedBy, Instant CreatedAt, Instant ExpiresAt, Instant? AcceptedAt, Instant? RevokedAt)
{
    public static readonly Duration Life = Duration.FromDays(7);

    public InvitationState StateAt(Instant now) =>
        AcceptedAt is not null ? InvitationState.Accepted
        : RevokedAt is not null ? InvitationState.Revoked
        : ExpiresAt <= now ? InvitationState.Expired
        : InvitationState.Open;
}
