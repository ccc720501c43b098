using Filon.Links.Elsewhere;

namespace Filon.Server.Links;

/// <summary>The form for anybody's short link, and those that were looked up, the latest first.</summary>
public sealed record ForeignLinksPage(string? Typed, IReadOnlyList<ForeignLink> Links, Failure? Failure);
