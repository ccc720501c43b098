using Filon.Workspaces;
using NodaTime;

namespace Filon.Accounts;

/// <summary>
/// What a program signs in with, on behalf of a member of one workspace. It may do what both its own <paramref name="Role"/> and the
/// member's present one allow, and changes nothing where its <paramref name="Scope"/> is to read.
/// </summary>
public sealed record ApiToken(
    long WorkspaceId, long Id, long AccountId, string Name, string Prefix, TokenScope Scope, Role Role,
    Instant CreatedAt, Instant ExpiresAt, Instant? LastUsedAt, Instant? RevokedAt)
{
    public bool IsGood(Instant now) => RevokedAt is null && ExpiresAt > now;

    /// <summary>The lesser of what the token and its member may.</summary>
    public Role RoleOf(Role member) => member < Role ? member : Role;
}
