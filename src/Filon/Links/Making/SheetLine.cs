namespace Filon.Links.Making;

/// <summary>A line of a sheet of links: what stands there, and the link it is or why it is none.</summary>
public sealed record SheetLine(int Number, LinkFields Fields, Outcome<Link> Link);
