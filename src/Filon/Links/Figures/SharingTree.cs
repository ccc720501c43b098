namespace Filon.Links.Figures;

/// <summary>A link with those that others made from it to share it: the viral path.</summary>
/// <param name="Clicks">Its own and those of all below it.</param>
public sealed record SharingTree(SharedLink Link, IReadOnlyList<SharingTree> Children, long Clicks, long Uniques)
{
    /// <summary>The tree of links of which one has no parent among them.</summary>
    public static SharingTree? Of(IReadOnlyList<SharedLink> links)
    {
        var known = links.Select(link => link.Id).ToHashSet();
        var children = links.Where(link => link.ParentId is not null).ToLookup(link => link.ParentId!.Value);
        return links.FirstOrDefault(link => link.ParentId is not { } parent || !known.Contains(parent)) is { } root ? Grow(root, children) : null;
    }

    private static SharingTree Grow(SharedLink link, ILookup<long, SharedLink> children)
    {
        var below = children[link.Id].Select(child => Grow(child, children)).OrderByDescending(child => child.Clicks).ThenBy(child => child.Link.Id).ToList();
        return new(link, below, link.Clicks + below.Sum(child => child.Clicks), link.Uniques + below.Sum(child => child.Uniques));
    }
}
