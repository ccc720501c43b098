namespace Filon.Server.Links;

/// <summary>What networks say of our links.</summary>
/// <param name="Comparisons">The latest imported first, at most 200.</param>
public sealed record ComparisonsAnswer(IReadOnlyList<ComparisonAnswer> Comparisons);
