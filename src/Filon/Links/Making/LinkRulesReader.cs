using Filon.Links.Redirects;
using Filon.Links.Settings;
using NodaTime;

namespace Filon.Links.Making;

/// <summary>Gathers what a workspace's links are held to.</summary>
public sealed class LinkRulesReader(LinkSettingsStore settings, BlockListStore blocked, UtmTemplateStore templates, ShortDomainStore domains, LinkTargetStore targets)
{
    /// <param name="server">Hosts at which the server itself is reached.</param>
    public async Task<LinkRules> ReadAsync(long workspace, DateTimeZone zone, IEnumerable<string> server, CancellationToken cancel)
    {
        var own = (await targets.HostsAsync(cancel)).Concat(server).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var refused = (await blocked.ListAsync(workspace, cancel)).Select(one => one.Host).ToHashSet(StringComparer.Ordinal);
        return new(own, refused, await settings.ReadAsync(workspace, cancel), await templates.ListAsync(workspace, cancel),
            [.. (await domains.ListAsync(workspace, cancel)).Select(domain => domain.Host)], zone);
    }
}
