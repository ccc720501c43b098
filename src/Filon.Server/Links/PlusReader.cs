using Filon.Links;
using Filon.Links.Figures;
using Filon.Links.Redirects;
using Filon.Links.Visitors;
using Filon.Server.Shell;
using Filon.Workspaces;
using NodaTime;

namespace Filon.Server.Links;

/// <summary>Finds a link whose statistics this visitor may see: a public one, or one of a workspace they are a member of.</summary>
public sealed class PlusReader(LinkTargetStore targets, WorkspaceStore workspaces, LinkFigureQuery figures, SharingQuery sharing, SaltStore windows)
{
    /// <returns>Null where there is no such link, or it is none of this visitor's business: nobody can tell which.</returns>
    public async Task<LinkTarget?> FindAsync(HttpContext context, string code, IReadOnlySet<string> hosts)
    {
        var (said, cancel) = (context.Request.Host.Value ?? "", context.RequestAborted);
        var host = hosts.Contains(said) ? said.ToLowerInvariant() : "";
        if (code.Length > 64 || await targets.FindAsync(host, code, cancel) is not { Link.RemovedAt: null } target) return null;
        return target.Link.IsPublic || await IsMemberAsync(context, target.Workspace) ? target : null;
    }

    public async Task<PlusPage> ReadAsync(LinkTarget target, string? days, string shortAddress, Instant now, CancellationToken cancel)
    {
        var (link, period) = (target.Link, LinkPeriod.Read(days));
        var zone = (await windows.WindowAsync(target.Workspace, cancel)).Zone;
        var first = await figures.FirstAsync(target.Workspace, link.Id, cancel) is { } hit && hit < link.CreatedAt ? hit : link.CreatedAt;
        var read = await LinkFigures.ReadAsync(
            figures, target.Workspace, link.Id, LinkPeriod.Of(period, first.InZone(zone).Date, now.InZone(zone).Date), cancel);
        var same = await sharing.SameAddressAsync(target.Workspace, link.Destination, cancel);
        var tree = await sharing.TreeAsync(target.Workspace, link.Id, cancel);
        var below = tree is null ? [] : Below(tree, link.Id);
        return new(link, shortAddress, period, read, (same.Count, same.Sum(one => one.Clicks)), (below.Count, below.Sum(one => one.Clicks)));
    }

    private async Task<bool> IsMemberAsync(HttpContext context, long workspace) =>
        Visitor.Of(context).Account is { } account && (await workspaces.OfAsync(account.Id, context.RequestAborted)).Any(membership => membership.Workspace.Id == workspace);

    private static List<SharedLink> Below(SharingTree tree, long id) =>
        tree.Link.Id == id ? [.. tree.Children.SelectMany(All)] : [.. tree.Children.SelectMany(child => Below(child, id))];

    private static IEnumerable<SharedLink> All(SharingTree tree) => tree.Children.SelectMany(All).Prepend(tree.Link);
}
