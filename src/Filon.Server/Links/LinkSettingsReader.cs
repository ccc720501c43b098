using Filon.Links.Settings;

namespace Filon.Server.Links;

/// <summary>Reads all that a workspace decides for its links.</summary>
public sealed class LinkSettingsReader(LinkSettingsStore settings, ShortDomainStore domains, BlockListStore blocked, UtmTemplateStore templates)
{
    public async Task<LinkSettingsPage> ReadAsync(long workspace, CancellationToken cancel) => new()
    {
        Form = LinkSettingsFields.Of(await settings.ReadAsync(workspace, cancel)), Domains = await domains.ListAsync(workspace, cancel),
        Blocked = await blocked.ListAsync(workspace, cancel), Templates = await templates.ListAsync(workspace, cancel),
    };
}
