namespace Filon.Server.Operation;

/// <summary>The state of the server, check by check.</summary>
public sealed record ServerPage(IReadOnlyList<CheckResult> Results, bool Thorough);
