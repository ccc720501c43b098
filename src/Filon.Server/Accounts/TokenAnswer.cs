using Filon.Accounts;
using Filon.Server.Api;
using Filon.Workspaces;
using NodaTime;

namespace Filon.Server.Accounts;

/// <summary>An API token, without its secret.</summary>
/// <param name="Id">The token's number.</param>
/// <param name="Name">As its member called it.</param>
/// <param name="Prefix">The first characters, to tell tokens apart.</param>
/// <param name="Workspace">The workspace it opens, as it stands in addresses.</param>
/// <param name="Member">Whose it is: their e-mail.</param>
/// <param name="Scope">Whether it may change something.</param>
/// <param name="Role">The most it may do.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="ExpiresAt">From when on it opens nothing.</param>
/// <param name="LastUsedAt">When it was last used; null: never.</param>
/// <param name="RevokedAt">When it was revoked; null: it was not.</param>
public sealed record TokenAnswer(
    Id Id, string Name, string Prefix, string Workspace, string Member, TokenScope Scope, Role Role,
    Instant CreatedAt, Instant ExpiresAt, Instant? LastUsedAt, Instant? RevokedAt)
{
    internal static TokenAnswer Of(OwnedApiToken owned) => Of(owned.Token, owned.Workspace, owned.Email);

    internal static TokenAnswer Of(ApiToken token, string workspace, string member) => new(
        token.Id, token.Name, token.Prefix, workspace, member, token.Scope, token.Role, token.CreatedAt, token.ExpiresAt, token.LastUsedAt, token.RevokedAt);
}
