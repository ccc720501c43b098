namespace Filon.Server.Workspaces;

/// <summary>A language or a theme chosen in the top bar, and the page to come back to.</summary>
public sealed record AppearanceForm
{
    public string? Language { get; init; }

    public string? Theme { get; init; }

    public string? Return { get; init; }
}
