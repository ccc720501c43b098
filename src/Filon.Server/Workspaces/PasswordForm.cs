namespace Filon.Server.Workspaces;

/// <summary>The present password and the one to come.</summary>
public sealed record PasswordForm
{
    public string? Present { get; init; }

    public string? Password { get; init; }
}
