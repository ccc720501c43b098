namespace Filon.Server.Workspaces;

/// <summary>What the profile page sends. An empty language or theme: as the browser says.</summary>
public sealed record ProfileForm
{
    public string? Name { get; init; }

    public string? Language { get; init; }

    public string? Theme { get; init; }
}
