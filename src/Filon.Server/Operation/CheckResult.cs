namespace Filon.Server.Operation;

/// <summary>One line of the check-up.</summary>
public sealed record CheckResult(string Name, Sentence Title, Finding Finding);
