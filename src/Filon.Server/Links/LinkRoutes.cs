using Filon.Server.Shell;
using Filon.Workspaces;

namespace Filon.Server.Links;

/// <summary>The addresses of the room, each with the least role that may use it.</summary>
internal static class LinkRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var pages = routes.MapWorkspace();
        pages.Get("links", Role.Viewer, LinksPages.ListAsync);
        pages.Get("links.csv", Role.Viewer, LinksPages.DownloadAsync);
        pages.Post("links", Role.Editor, LinksPages.AddAsync);
        pages.Get("links/{id:long}", Role.Viewer, LinkPages.ShowAsync);
        pages.Post("links/{id:long}", Role.Editor, LinkPages.ChangeAsync);
        pages.Post("links/{id:long}/routes", Role.Editor, LinkPages.RouteAsync);
        pages.Post("links/{id:long}/put", Role.Editor, LinkPages.PutBackAsync);
        pages.Post("links/{id:long}/routes/put", Role.Editor, LinkPages.PutRoutesBackAsync);
        pages.Post("links/{id:long}/copies", Role.Editor, LinkPages.CopyAsync);
        pages.Post("links/{id:long}/remove", Role.Editor, LinksPages.RemoveAsync);
        pages.Post("links/{id:long}/restore", Role.Editor, LinksPages.RestoreAsync);
        pages.Get("links/{id:long}/qr.svg", Role.Viewer, LinkFiles.SvgAsync);
        pages.Get("links/{id:long}/qr.png", Role.Viewer, LinkFiles.PngAsync);
        pages.Get("links/{id:long}/sheet", Role.Viewer, LinkFiles.SheetAsync);
        pages.Get("links/{id:long}/figures.csv", Role.Viewer, LinkFiles.FiguresAsync);
        pages.Get("links/bulk", Role.Editor, BulkPages.ShowAsync);
        pages.Post("links/bulk", Role.Editor, BulkPages.AddAsync);
        pages.Get("links/live", Role.Viewer, LivePages.ShowAsync);
        pages.Get("links/live/events", Role.Viewer, LivePages.EventsAsync);
        pages.Get("links/settings", Role.Manager, LinkSettingsPages.ShowAsync);
        pages.Post("links/settings", Role.Manager, LinkSettingsPages.SaveAsync);
        pages.Post("links/settings/put", Role.Manager, LinkSettingsPages.PutBackAsync);
        pages.Post("links/settings/domains", Role.Manager, LinkSettingsPages.AddDomainAsync);
        pages.Post("links/settings/domains/remove", Role.Manager, LinkSettingsPages.RemoveDomainAsync);
        pages.Post("links/settings/blocked", Role.Manager, LinkSettingsPages.BlockAsync);
        pages.Post("links/settings/blocked/remove", Role.Manager, LinkSettingsPages.UnblockAsync);
        pages.Post("links/settings/templates", Role.Manager, LinkSettingsPages.AddTemplateAsync);
        pages.Post("links/settings/templates/{id:long}/remove", Role.Manager, LinkSettingsPages.RemoveTemplateAsync);
        PlusPages.Map(routes);
        LinksApi.Map(routes);
        LinkFiguresApi.Map(routes);
        LinkSettingsApi.Map(routes);
        RestatementsApi.Map(routes);
        ComparisonsApi.Map(routes);
        ForeignLinkPages.Map(routes);
    }
}
