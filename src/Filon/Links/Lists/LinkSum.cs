namespace Filon.Links.Lists;

/// <summary>The three totals, and how many of the clicks came by QR code.</summary>
public sealed record LinkSum
{
    /// <summary>Every request.</summary>
    public long Hits { get; init; }

    /// <summary>Of persons.</summary>
    public long Clicks { get; init; }

    /// <summary>The first click of each person on a link in the uniqueness window.</summary>
    public long Uniques { get; init; }

    /// <summary>Clicks of persons who scanned a QR code.</summary>
    public long Scans { get; init; }

    public static LinkSum Of(IEnumerable<LinkSum> sums) => sums.Aggregate(new LinkSum(), (sum, one) => new()
    {
        Hits = sum.Hits + one.Hits, Clicks = sum.Clicks + one.Clicks, Uniques = sum.Uniques + one.Uniques, Scans = sum.Scans + one.Scans,
    });
}
