using Filon.Links;
using Filon.Server.Api;
using NodaTime;

namespace Filon.Server.Links;

/// <summary>A short link.</summary>
/// <param name="Id">The link's number.</param>
/// <param name="Address">The short address, as it is given out.</param>
/// <param name="Host">The short domain it stands on; empty: the server's own address, below <c>/l/</c>.</param>
/// <param name="Code">What stands behind it; never used again.</param>
/// <param name="Destination">Where it leads, with its UTM.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Campaign">Of its UTM.</param>
/// <param name="Tags">In lower case.</param>
/// <param name="Public">Anybody may see its statistics, at its address with a <c>+</c>.</param>
/// <param name="ExpiresAt">From when on it leads elsewhere.</param>
/// <param name="ClickLimit">After so many clicks of people it leads elsewhere.</param>
/// <param name="Elsewhere">Where it leads then; null: to a page that says it has ended.</param>
/// <param name="SplitUntil">End of the A/B trial.</param>
/// <param name="Routes">Where some are led instead.</param>
/// <param name="ParentId">The link it was made from.</param>
/// <param name="Sharer">Whose own link it is.</param>
/// <param name="PersonId">The one person it was made for.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="RemovedAt">When it was removed; null: it leads.</param>
public sealed record LinkAnswer(
    Id Id, string Address, string Host, string Code, string Destination, string? Title, string? Campaign, IReadOnlyList<string> Tags, bool Public,
    Instant? ExpiresAt, long? ClickLimit, string? Elsewhere, Instant? SplitUntil, IReadOnlyList<RouteBody> Routes, Id? ParentId, string? Sharer, Id? PersonId,
    Instant CreatedAt, Instant? RemovedAt)
{
    internal static LinkAnswer Of(Link link, LinkDesk desk) => new(
        link.Id, desk.AddressOf(link.Host, link.Code), link.Host, link.Code, link.Destination, link.Title, link.Campaign, link.Tags, link.IsPublic,
        link.ExpiresAt, link.ClickLimit, link.Elsewhere, link.SplitUntil, [.. link.Routes.Select(RouteBody.Of)], Api.Id.Of(link.ParentId), link.Sharer, Api.Id.Of(link.PersonId),
        link.CreatedAt, link.RemovedAt);
}
