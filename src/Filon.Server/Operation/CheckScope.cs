namespace Filon.Server.Operation;

/// <summary>How far a check-up looks.</summary>
/// <param name="Workspace">Only what concerns this workspace and the server; null: every workspace.</param>
/// <param name="Thorough">Read the whole database, which takes its time.</param>
public sealed record CheckScope(long? Workspace, bool Thorough);
