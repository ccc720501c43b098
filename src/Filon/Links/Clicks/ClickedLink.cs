namespace Filon.Links.Clicks;

/// <summary>What a touch says of the link that was clicked.</summary>
public sealed record ClickedLink(long Id, string Destination, string? Title, string? Campaign, long? PersonId, string? Sharer);
