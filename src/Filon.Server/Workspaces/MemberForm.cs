namespace Filon.Server.Workspaces;

/// <summary>A new member as typed in; name and password only where the e-mail has no account yet.</summary>
public sealed record MemberForm
{
    public string? Email { get; init; }

    public string? Name { get; init; }

    public string? Role { get; init; }

    public string? Password { get; init; }
}
