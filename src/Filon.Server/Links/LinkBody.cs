using System.Globalization;
using Filon.Links;
using Filon.Links.Making;
using NodaTime;

namespace Filon.Server.Links;

/// <summary>A link to be made or changed.</summary>
/// <param name="Destination">Where it leads; the UTM below is put into it.</param>
/// <param name="Code">Left out: it is drawn. Of a link that is there it cannot be changed.</param>
/// <param name="Host">One of the workspace's own domains; left out: the server's address.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Tags">At most 20.</param>
/// <param name="Template">The name or number of a UTM template.</param>
/// <param name="Source">utm_source.</param>
/// <param name="Medium">utm_medium.</param>
/// <param name="Campaign">utm_campaign.</param>
/// <param name="Public">Whether anybody may see its statistics.</param>
/// <param name="Expires">The last day, in the workspace's time zone.</param>
/// <param name="ClickLimit">After so many clicks of people it leads elsewhere.</param>
/// <param name="Elsewhere">Where it leads then.</param>
/// <param name="SplitUntil">The last day of the A/B trial.</param>
/// <param name="Routes">Where some are led instead, in this order.</param>
public sealed record LinkBody(
    string Destination, string? Code = null, string? Host = null, string? Title = null, IReadOnlyList<string>? Tags = null, string? Template = null,
    string? Source = null, string? Medium = null, string? Campaign = null, bool Public = false, LocalDate? Expires = null, long? ClickLimit = null,
    string? Elsewhere = null, LocalDate? SplitUntil = null, IReadOnlyList<RouteBody>? Routes = null)
{
    internal LinkFields Fields => new()
    {
        Destination = Destination, Code = Code, Host = Host, Title = Title, Tags = string.Join(',', Tags ?? []), Template = Template,
        Source = Source, Medium = Medium, Campaign = Campaign, Public = Public ? "yes" : null, Expires = Iso(Expires),
        Limit = ClickLimit?.ToString(CultureInfo.InvariantCulture), Elsewhere = Elsewhere, SplitUntil = Iso(SplitUntil),
    };

    internal Outcome<Link> Read(LinkRules rules)
    {
        var link = Fields.Read(rules);
        if (!link.Succeeded) return link.Failure;
        var routes = RouteFields.Read([.. (Routes ?? []).Select(route => route.Fields)], rules);
        return routes.Succeeded ? link.Value with { Routes = routes.Value } : routes.Failure;
    }

    private static string? Iso(LocalDate? day) => day?.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
}
