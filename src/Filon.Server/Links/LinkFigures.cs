using Filon.Links.Clicks;
using Filon.Links.Figures;
using Filon.Links.Lists;
using NodaTime;

namespace Filon.Server.Links;

/// <summary>The figures of one link (or of all) for some days.</summary>
public sealed record LinkFigures(DateInterval Time, LinkSum Ever, IReadOnlyList<DayFigure> Days, IReadOnlyList<PartFigure> Parts)
{
    /// <summary>What the days come to.</summary>
    public LinkSum Sum { get; } = SumOf(Days);

    /// <summary>What each part comes to, the most clicks first.</summary>
    public IReadOnlyList<PartFigure> Of(string part) => [.. Parts.Where(figure => figure.Part == part)];

    /// <summary>How many each route led elsewhere, and first those whom none did: before there were routes, or since.</summary>
    public IReadOnlyList<PartFigure> Routes => Of(HitParts.Route) is not { Count: > 0 } routes ? [] :
    [
        new() { Part = HitParts.Route, Name = LinkWords.Unrouted, Clicks = Sum.Clicks - routes.Sum(route => route.Clicks), Uniques = Sum.Uniques - routes.Sum(route => route.Uniques) },
        .. routes.OrderBy(route => route.Name.Length).ThenBy(route => route.Name, StringComparer.Ordinal),
    ];

    /// <summary>Why the hits got their classes, the most first.</summary>
    public IReadOnlyList<PartFigure> Steps { get; } = [.. Parts.Where(figure => figure.Part == HitParts.Step).OrderByDescending(figure => figure.Hits)];

    public static async Task<LinkFigures> ReadAsync(LinkFigureQuery figures, long workspace, long link, DateInterval time, CancellationToken cancel)
    {
        var ever = await figures.TotalAsync(workspace, link, cancel);
        var days = await figures.DaysAsync(workspace, link, time, cancel);
        // where nobody came on another day, the sums without days say the same, and sooner
        var parts = SumOf(days) == ever ? await figures.PartsAsync(workspace, link, cancel) : await figures.PartsAsync(workspace, link, time, cancel);
        return new(time, ever, days, parts);
    }

    public static LinkSum SumOf(IEnumerable<DayFigure> days) =>
        LinkSum.Of(days.Select(day => new LinkSum { Hits = day.Hits, Clicks = day.Clicks, Uniques = day.Uniques, Scans = day.Scans }));
}
