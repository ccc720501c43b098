using Filon.Links.Elsewhere;

namespace Filon.Server.Links;

/// <summary>Somebody's short link, and who else shares what it leads to.</summary>
public sealed record ForeignLinkPage(ForeignLink Link, IReadOnlyList<SeenShare> Shares);
