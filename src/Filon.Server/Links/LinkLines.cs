using Filon.Links.Figures;
using Filon.Links.Restating;

namespace Filon.Server.Links;

/// <summary>What stands below the figures of a link: its hits, who else shares what it leads to, what newer lists moved.</summary>
public sealed record LinkLines(HitQuery Hits, SharingQuery Sharing, RestatementStore Restatements);
