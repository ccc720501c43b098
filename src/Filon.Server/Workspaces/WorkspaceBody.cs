namespace Filon.Server.Workspaces;

/// <summary>A workspace to be made.</summary>
/// <param name="Name">As it is shown; its address is made from it.</param>
/// <param name="Currency">ISO 4217; it stays for ever.</param>
/// <param name="TimeZone">IANA.</param>
public sealed record WorkspaceBody(string Name, string Currency = "EUR", string TimeZone = "Europe/Paris");
