using Filon.Links;
using Filon.Links.Lists;

namespace Filon.Server.Links;

/// <summary>What anybody may see of a public link: figures, nobody's name.</summary>
/// <param name="Address">The sums of all links to the same address, and how many links they are.</param>
/// <param name="Shared">The same of all links made from this one.</param>
public sealed record PlusPage(Link Link, string ShortAddress, int Days, LinkFigures Figures, (int Links, long Clicks) Address, (int Links, long Clicks) Shared);
