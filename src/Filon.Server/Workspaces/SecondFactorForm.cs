namespace Filon.Server.Workspaces;

/// <summary>Whether a second step is asked of every member: <c>yes</c> or <c>no</c>.</summary>
public sealed record SecondFactorForm
{
    public string? Asked { get; init; }
}
