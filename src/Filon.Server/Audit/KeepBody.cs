namespace Filon.Server.Audit;

/// <summary>How long the log is kept.</summary>
/// <param name="Months">From 1 to 120.</param>
public sealed record KeepBody(int Months);
