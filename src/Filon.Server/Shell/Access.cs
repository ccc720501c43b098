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

    /// <summary>Whoever has an account, and the token of one too: it reads, and belongs to no workspace.</summary>
    public static Access AnyAccountOrToken { get; } = new(true, null) { Tokens = true };

    /// <summary>Whether a token may come where there is no workspace.</summary>
    public bool Tokens { get; private init; }

    public static Access Member(Role role) => new(true, role);
}
