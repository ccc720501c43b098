using Filon.Privacy;

namespace Filon.Server.Privacy;

/// <summary>On what ground data of one source is held.</summary>
/// <param name="Basis">The ground.</param>
/// <param name="Notice">When people are told.</param>
/// <param name="Source">The format of a file; left out: every other.</param>
public sealed record SourceRuleBody(LegalBasis Basis, NoticeRule Notice, string Source = "");
