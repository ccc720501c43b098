using System.Globalization;
using Filon.Links;
using Filon.Links.Making;
using Filon.Server.Shell;
using Microsoft.AspNetCore.WebUtilities;
using NodaTime;

namespace Filon.Server.Links;

/// <summary>The addresses that put back how a link was. What a notice cannot carry (some twenty long routes) has none: its history is in the audit log.</summary>
internal static class LinkUndo
{
    public static string? Of(Link former, DateTimeZone zone) => UndoPath.Fitting(UndoPath.Of($"links/{former.Id}/put", LinkFields.Of(former, zone) with
        { Host = null, Code = null, Source = null, Medium = null, Campaign = null, Term = null, Content = null, SplitUntil = null }));

    public static string? OfRoutes(Link former, DateTimeZone zone) => UndoPath.Fitting(QueryHelpers.AddQueryString($"links/{former.Id}/routes/put", former.Routes
        .SelectMany((route, at) => Fields(RouteFields.Of(route), at + 1)).Append(KeyValuePair.Create("splituntil", LinkFields.Of(former, zone).SplitUntil)).Where(field => field.Value is not null)));

    private static IEnumerable<KeyValuePair<string, string?>> Fields(RouteFields line, int at) => new (string Name, string? Value)[]
        { ("device", line.Device), ("language", line.Language), ("country", line.Country), ("weight", line.Weight), ("destination", line.Destination) }
        .Select(field => KeyValuePair.Create($"{field.Name}-{at.ToString(CultureInfo.InvariantCulture)}", field.Value));
}
