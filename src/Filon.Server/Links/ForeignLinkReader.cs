using Filon.Links.Elsewhere;

namespace Filon.Server.Links;

/// <summary>Reads what a page or a program is told of somebody's short link.</summary>
public sealed class ForeignLinkReader(ForeignLinkStore links, SeenShareQuery shares)
{
    public async Task<ForeignLinkPage?> ReadAsync(long workspace, long id, CancellationToken cancel) =>
        await links.FindAsync(workspace, id, cancel) is { } link ? await ReadAsync(workspace, link, cancel) : null;

    public async Task<ForeignLinkPage> ReadAsync(long workspace, ForeignLink link, CancellationToken cancel) =>
        new(link, link.Destination is { } destination ? await shares.ReadAsync(workspace, destination, link.Id, cancel) : []);
}
