namespace Filon.Privacy;

/// <summary>On what ground data of one source is held, and how people learn of it.</summary>
public sealed record SourceRule(LegalBasis Basis, NoticeRule Notice);
