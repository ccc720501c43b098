namespace Filon.Server.Workspaces;

/// <summary>What the sign-in page sends.</summary>
public sealed record SignInForm
{
    public string? Email { get; init; }

    public string? Password { get; init; }

    public string? Return { get; init; }
}
