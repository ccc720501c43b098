namespace Filon.Server.Workspaces;

/// <summary>The role chosen for a member.</summary>
public sealed record RoleForm
{
    public string? Role { get; init; }
}
