using System.Globalization;
using Filon.Links;
using Filon.Links.Devices;
using Filon.Links.Making;

namespace Filon.Server.Links;

/// <summary>Where some of a link's visitors are led instead: by a condition, or by a share of all others.</summary>
/// <param name="Destination">Where they are led.</param>
/// <param name="Device"><c>phone</c>, <c>tablet</c> or <c>desktop</c>.</param>
/// <param name="Language">ISO 639-1, as the browser prefers it.</param>
/// <param name="Country">ISO 3166-1, where a list of countries is configured.</param>
/// <param name="Weight">The share of an A/B trial, from 1 to 100.</param>
public sealed record RouteBody(string Destination, string? Device = null, string? Language = null, string? Country = null, int? Weight = null)
{
    internal static RouteBody Of(LinkRoute route) => new(route.Destination, route.Device?.Code(), route.Language, route.Country, route.Weight);

    internal RouteFields Fields => new(Device, Language, Country, Weight?.ToString(CultureInfo.InvariantCulture), Destination);
}
