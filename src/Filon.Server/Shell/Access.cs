using Filon.Workspaces;

namespace Filon.Server.Shell;

/// <summary>
/// Who may use a route; every route carries one, or the <see cref="Guard"/> refuses it.
/// <paramref name="Role"/> is null for pages outside a workspace.
/// </summary>
public sealed record Access(bool SignedIn, Role? Role)
{
    /// <summary>A short list: sign-in, set-up, health, and the files of the shell.</summary>
    public static Access Anyone { get; } = new(false, null);

    public static Access AnyAccount { get; } = new(true, null);

    public static Access Member(Role role) => new(true, role);
}
