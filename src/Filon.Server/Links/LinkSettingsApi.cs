using Filon.Links.Settings;
using Filon.Server.Api;
using Filon.Server.Shell;
using Filon.Workspaces;

namespace Filon.Server.Links;

/// <summary>The settings of links, for programs.</summary>
internal static class LinkSettingsApi
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapWorkspaceApi("Links");
        api.Get("links/settings", Role.Manager, ("getLinkSettings", "What the workspace decides for all of its links"), FindAsync);
        api.Put("links/settings", Role.Manager, ("putLinkSettings", "Change uniqueness, own networks and UTM conventions"), PutAsync);
        api.Post("links/settings/domains", Role.Manager, ("addShortDomain", "Add an own domain for short links"), AddDomainAsync);
        api.Delete("links/settings/domains/{host}", Role.Manager, ("removeShortDomain", "Remove an own domain on which no link stands"), RemoveDomainAsync);
        api.Post("links/settings/blocked", Role.Manager, ("blockDestination", "Let no new link lead to a site"), BlockAsync);
        api.Delete("links/settings/blocked/{host}", Role.Manager, ("unblockDestination", "Let links lead to a site again"), UnblockAsync);
        api.Post("links/settings/templates", Role.Manager, ("addUtmTemplate", "Add a UTM template"), AddTemplateAsync);
        api.Delete("links/settings/templates/{id:long}", Role.Manager, ("removeUtmTemplate", "Remove a UTM template; links made with it stay as they are"), RemoveTemplateAsync);
    }

    private static async Task<Answer<LinkSettingsAnswer>> FindAsync(Visit visit, LinkSettingsReader reader, CancellationToken cancel) =>
        LinkSettingsAnswer.Of(await reader.ReadAsync(visit.Workspace.Id, cancel));

    private static async Task<Answer<LinkSettingsAnswer>> PutAsync(LinkSettingsBody body, Visit visit, LinkSettingsReader reader, LinkSettingsStore store, CancellationToken cancel)
    {
        var read = body.Fields.Read();
        if (!read.Succeeded) return read.Failure;
        await store.SaveAsync(visit.Workspace.Id, read.Value, cancel);
        return LinkSettingsAnswer.Of(await reader.ReadAsync(visit.Workspace.Id, cancel));
    }

    private static async Task<Done> AddDomainAsync(HostBody body, Visit visit, ShortDomainStore store, LinkDesk desk, CancellationToken cancel) =>
        (await store.AddAsync(visit.Workspace.Id, body.Host, desk.ServerHosts, cancel)).Failure;

    private static async Task<Done> RemoveDomainAsync(string host, Visit visit, ShortDomainStore store, CancellationToken cancel) =>
        (await store.RemoveAsync(visit.Workspace.Id, host, cancel)).Failure;

    private static async Task<Done> BlockAsync(HostBody body, Visit visit, BlockListStore store, CancellationToken cancel) =>
        (await store.AddAsync(visit.Workspace.Id, body.Host, body.Note, cancel)).Failure;

    private static async Task<Done> UnblockAsync(string host, Visit visit, BlockListStore store, CancellationToken cancel) =>
        await store.RemoveAsync(visit.Workspace.Id, host, cancel) ? (Failure?)null : LinkSettingsPages.NotThere;

    private static async Task<Added<LinkSettingsAnswer.TemplateOf>> AddTemplateAsync(
        TemplateBody body, Visit visit, UtmTemplateStore store, LinkSettingsStore settings, CancellationToken cancel)
    {
        var added = await store.AddAsync(visit.Workspace.Id, body.Form.Template, await settings.ReadAsync(visit.Workspace.Id, cancel), cancel);
        return added.Succeeded ? LinkSettingsAnswer.TemplateOf.Of(added.Value) : added.Failure;
    }

    private static async Task<Done> RemoveTemplateAsync(long id, Visit visit, UtmTemplateStore store, CancellationToken cancel) =>
        await store.RemoveAsync(visit.Workspace.Id, id, cancel) ? (Failure?)null : LinkSettingsPages.NotThere;
}
