namespace Filon.Server.Workspaces;

/// <summary>What can be changed of a workspace.</summary>
/// <param name="Name">As it is shown.</param>
/// <param name="TimeZone">IANA.</param>
public sealed record SettingsBody(string Name, string TimeZone);
