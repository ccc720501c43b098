using Filon.Jobs;
using Filon.Server.Api;
using Filon.Server.Imports;
using Filon.Server.Links;
using Filon.Server.Measure.Returns;
using Filon.Server.Shell;

namespace Filon.Server.Overview;

/// <summary>A workspace at a glance.</summary>
/// <param name="Figures">What it all cost and brought to this day.</param>
/// <param name="Tlv">What a customer is worth.</param>
/// <param name="UpToDate">False: something changed, the figures are being computed anew.</param>
/// <param name="HasTouches">False: nothing is known yet of what came before the sales.</param>
/// <param name="HasSales">False: no deal is won yet.</param>
/// <param name="HasCosts">False: nothing is known yet of what was spent.</param>
/// <param name="Clicks">On short links, in the last 30 days; null where nobody ever came.</param>
/// <param name="ToDo">What waits for a person.</param>
/// <param name="Imports">The last few, the youngest first.</param>
/// <param name="Jobs">What runs, then what waits to run.</param>
public sealed record OverviewAnswer(
    RoiAnswer.Row Figures, Money.Amount? Tlv, bool UpToDate, bool HasTouches, bool HasSales, bool HasCosts, LinkFiguresAnswer.Totals? Clicks,
    IReadOnlyList<OverviewAnswer.Waiting> ToDo, IReadOnlyList<ImportAnswer> Imports, IReadOnlyList<OverviewAnswer.Work> Jobs)
{
    /// <summary>Something that waits for a person.</summary>
    /// <param name="Name">Stable: <c>confirm</c>, <c>agree</c>...</param>
    /// <param name="What">In the language asked for.</param>
    /// <param name="Page">Where to see to it.</param>
    public sealed record Waiting(string Name, string What, string Page);

    /// <summary>Work in the background.</summary>
    /// <param name="Id">The job's number.</param>
    /// <param name="Kind">A verb, such as <c>apply-import</c>.</param>
    /// <param name="State">Running or waiting.</param>
    /// <param name="Done">Steps done.</param>
    /// <param name="Total">Steps in all; 0 where it is not known yet.</param>
    public sealed record Work(Id Id, string Kind, JobState State, long Done, long Total);

    internal static OverviewAnswer Of(OverviewPage page, Visit visit)
    {
        var roi = RoiAnswer.Of(page.Roi, page.Data);
        return new(
            roi.Total, roi.Tlv, !page.State.Stale, page.State.HasTouches, page.State.HasWonDeals, page.HasCosts,
            page.Clicks is { } clicks ? LinkFiguresAnswer.Sums(clicks) : null,
            [.. page.ToDo.Select(one => new Waiting(one.Name, one.What.In(visit.Language), visit.Path(one.Path)))],
            [.. page.Imports.Select(import => ImportAnswer.Of(import, visit.Language))],
            [.. page.Jobs.Select(job => new Work(job.Id, job.Kind, job.State, job.Progress.Done, job.Progress.Total))]);
    }
}
