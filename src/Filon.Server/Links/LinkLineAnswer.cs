using Filon.Links.Lists;
using Filon.Server.Api;
using NodaTime;

namespace Filon.Server.Links;

/// <summary>A link in a list, with its totals.</summary>
/// <param name="Id">The link's number.</param>
/// <param name="Address">The short address, as it is given out.</param>
/// <param name="Destination">Where it leads.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Tags">In lower case.</param>
/// <param name="Campaign">Of its UTM.</param>
/// <param name="Sharer">Whose own link it is.</param>
/// <param name="State"><c>live</c>, <c>ended</c>, <c>spent</c> or <c>removed</c>.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="Hits">Every request.</param>
/// <param name="Clicks">Of people.</param>
/// <param name="Uniques">The first click of each person in the uniqueness window.</param>
public sealed record LinkLineAnswer(
    Id Id, string Address, string Destination, string? Title, IReadOnlyList<string> Tags, string? Campaign, string? Sharer, string State, Instant CreatedAt,
    long Hits, long Clicks, long Uniques)
{
    internal static LinkLineAnswer Of(LinkLine line, LinkDesk desk, Instant now) => new(
        line.Id, desk.AddressOf(line.Host, line.Code), line.Destination, line.Title, line.Tags, line.Campaign, line.Sharer,
        LinksAsk.States.First(state => state.State == line.StateAt(now)).Code, line.CreatedAt, line.Hits, line.Clicks, line.Uniques);
}
