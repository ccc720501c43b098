using Filon.Audit;

namespace Filon.Server.Audit;

/// <summary>A page of the log.</summary>
public sealed record AuditPage(IReadOnlyList<AuditLine> Lines, AuditAsk Ask, bool More, int KeepMonths, Failure? Failure);
