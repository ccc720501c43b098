namespace Filon.Server.Workspaces;

/// <summary>A workspace as typed in. The currency is only read for a new one.</summary>
public sealed record WorkspaceForm
{
    public string? Workspace { get; init; }

    public string? Currency { get; init; } = "EUR";

    public string? TimeZone { get; init; } = "Europe/Paris";
}
