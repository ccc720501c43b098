namespace Filon.Server.Accounts;

/// <summary>A token as asked for. <c>Workspace</c> is the address of the workspace.</summary>
public sealed record TokenForm
{
    public string? Name { get; init; }

    public string? Workspace { get; init; }

    public string? Scope { get; init; }

    public string? Role { get; init; }

    public string? Days { get; init; }
}
