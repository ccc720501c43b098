using Filon.Privacy;

namespace Filon.Server.Privacy;

/// <summary>The rule of one source.</summary>
/// <param name="Source">The format of a file; empty: every other.</param>
/// <param name="Basis">On what ground its data is held.</param>
/// <param name="Notice">When people are told.</param>
public sealed record SourceRuleAnswer(string Source, LegalBasis Basis, NoticeRule Notice);
