using Filon.Links.Figures;
using Filon.Links.Lists;

namespace Filon.Server.Links;

/// <summary>The latest hits of all links, what they all come to, and why.</summary>
public sealed record LivePage(LinkSum Ever, IReadOnlyList<PartFigure> Steps, IReadOnlyList<HitLine> Latest);
