namespace Filon.Server.Workspaces;

/// <summary>What can be changed of a workspace.</summary>
/// <param name="Name">As it is shown.</param>
/// <param name="TimeZone">IANA.</param>
/// <param name="SecondFactor">Whether a second step of sign-in is asked of every member; null: as it is.</param>
public sealed record SettingsBody(string Name, string TimeZone, bool? SecondFactor = null);
