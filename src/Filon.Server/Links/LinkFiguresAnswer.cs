using Filon.Links.Figures;
using Filon.Links.Lists;
using NodaTime;

namespace Filon.Server.Links;

/// <summary>What a link brought in some days.</summary>
/// <param name="First">The first day.</param>
/// <param name="Last">The last day.</param>
/// <param name="Sum">What the days come to.</param>
/// <param name="Ever">Since the link was made.</param>
/// <param name="Days">Those on which anybody came, in order.</param>
/// <param name="Parts">Why, where from, with what: each part with its names, the most clicks first.</param>
public sealed record LinkFiguresAnswer(
    LocalDate First, LocalDate Last, LinkFiguresAnswer.Totals Sum, LinkFiguresAnswer.Totals Ever,
    IReadOnlyList<LinkFiguresAnswer.DayOf> Days, IReadOnlyList<LinkFiguresAnswer.PartOf> Parts)
{
    /// <summary>The three totals, and the scans.</summary>
    /// <param name="Hits">Every request.</param>
    /// <param name="Clicks">Of people.</param>
    /// <param name="Uniques">The first click of each person in the uniqueness window.</param>
    /// <param name="Scans">Clicks of people by QR code.</param>
    public sealed record Totals(long Hits, long Clicks, long Uniques, long Scans);

    /// <summary>One day.</summary>
    /// <param name="Day">In the workspace's time zone.</param>
    /// <param name="Hits">Every request.</param>
    /// <param name="Clicks">Of people.</param>
    /// <param name="Uniques">The first click of each person in the uniqueness window.</param>
    /// <param name="Scans">Clicks of people by QR code.</param>
    public sealed record DayOf(LocalDate Day, long Hits, long Clicks, long Uniques, long Scans);

    /// <summary>One name of one part.</summary>
    /// <param name="Part"><c>step</c>, <c>referrer</c>, <c>country</c>, <c>device</c>, <c>browser</c>, <c>system</c>, <c>label</c>, <c>language</c> or <c>route</c>.</param>
    /// <param name="Name">Empty: it did not say.</param>
    /// <param name="Hits">Every request.</param>
    /// <param name="Clicks">Of people.</param>
    /// <param name="Uniques">The first click of each person in the uniqueness window.</param>
    public sealed record PartOf(string Part, string Name, long Hits, long Clicks, long Uniques);

    internal static LinkFiguresAnswer Of(LinkFigures figures) => new(
        figures.Time.Start, figures.Time.End, Sums(figures.Sum), Sums(figures.Ever),
        [.. figures.Days.Select(day => new DayOf(day.Day, day.Hits, day.Clicks, day.Uniques, day.Scans))],
        [.. figures.Parts.Select(part => new PartOf(part.Part, part.Name, part.Hits, part.Clicks, part.Uniques))]);

    internal static Totals Sums(LinkSum sum) => new(sum.Hits, sum.Clicks, sum.Uniques, sum.Scans);
}
