using Filon.Links;
using Filon.Links.Figures;
using Filon.Links.Making;
using Filon.Server.Costs;
using Filon.Workspaces;
using NodaTime;

namespace Filon.Server.Links;

/// <summary>Reads all that a link's page shows.</summary>
public sealed class LinkReader(LinkStore links, LinkFigureQuery figures, LinkLines lines, TimeProvider clock)
{
    private const int Latest = 50, FewestRoutes = 3;

    public async Task<LinkPage?> ReadAsync(Workspace workspace, long id, string? days, LinkDesk desk, CancellationToken cancel)
    {
        if (await links.FindAsync(workspace.Id, id, cancel) is not { } link) return null;
        var period = LinkPeriod.Read(days);
        var routes = link.Routes.Select(RouteFields.Of).ToList();
        while (routes.Count < FewestRoutes || routes.Count <= link.Routes.Count) routes.Add(new(null, null, null, null, null));
        return new()
        {
            Link = link, Address = desk.AddressOf(link.Host, link.Code), State = link.StateAt(clock.Now()), Days = period,
            Figures = await FiguresAsync(workspace, link, period, cancel), Latest = await lines.Hits.LatestAsync(workspace.Id, id, null, Latest, cancel),
            SameAddress = await lines.Sharing.SameAddressAsync(workspace.Id, link.Destination, cancel), Tree = await lines.Sharing.TreeAsync(workspace.Id, id, cancel),
            Restatements = await lines.Restatements.ListAsync(workspace.Id, id, cancel),
            Rules = await desk.RulesAsync(workspace, cancel), Form = LinkFields.Of(link, workspace.Zone), Routes = routes,
        };
    }

    public async Task<LinkFigures> FiguresAsync(Workspace workspace, Link link, int period, CancellationToken cancel)
    {
        // a link that was brought from elsewhere has hits that are older than itself
        var first = await figures.FirstAsync(workspace.Id, link.Id, cancel) is { } hit && hit < link.CreatedAt ? hit : link.CreatedAt;
        return await LinkFigures.ReadAsync(figures, workspace.Id, link.Id, LinkPeriod.Of(period, first.InZone(workspace.Zone).Date, clock.Today(workspace)), cancel);
    }
}
