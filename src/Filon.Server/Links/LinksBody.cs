namespace Filon.Server.Links;

/// <summary>Many links to be made, all or none.</summary>
/// <param name="Links">At most 2,000.</param>
/// <param name="Preview">Only say whether they could be made; nothing is written.</param>
public sealed record LinksBody(IReadOnlyList<LinkBody> Links, bool Preview = false);
