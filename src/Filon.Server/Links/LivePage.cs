using Filon.Links.Figures;
using Filon.Links.Lists;

namespace Filon.Server.Links;

/// <summary>The latest hits of all links, and what they all come to.</summary>
public sealed record LivePage(LinkSum Ever, IReadOnlyList<HitLine> Latest);
