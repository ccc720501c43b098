using Filon.Accounts;
using Filon.Workspaces;
using NodaTime;

namespace Filon.Server.Workspaces;

/// <summary>The token a program came with.</summary>
/// <param name="Name">As its member called it.</param>
/// <param name="Workspace">The workspace it opens, as it stands in addresses; null where its member has left it.</param>
/// <param name="Scope">Whether it may change something.</param>
/// <param name="Role">What it may do there now.</param>
/// <param name="ExpiresAt">From when on it opens nothing.</param>
public sealed record TokenInHand(string Name, string? Workspace, TokenScope Scope, Role Role, Instant ExpiresAt)
{
    internal static TokenInHand Of(ApiToken token, Membership? there) =>
        new(token.Name, there?.Workspace.Slug, token.Scope, there is null ? token.Role : token.RoleOf(there.Role), token.ExpiresAt);
}
