using Filon.Imports;
using Filon.Jobs;
using Filon.Links.Lists;
using Filon.Measure.Ledger;
using Filon.Measure.Returns;

namespace Filon.Server.Overview;

/// <summary>A workspace at a glance.</summary>
public sealed record OverviewPage
{
    public required ReturnsData Data { get; init; }
    public required RoiReport Roi { get; init; }
    public required MeasureState State { get; init; }

    /// <summary>The last few, the youngest first.</summary>
    public required IReadOnlyList<Import> Imports { get; init; }

    public required IReadOnlyList<ToDo> ToDo { get; init; }

    /// <summary>What runs or waits to run.</summary>
    public required IReadOnlyList<Job> Jobs { get; init; }

    /// <summary>What the short links brought in the last thirty days; null where there are none.</summary>
    public LinkSum? Clicks { get; init; }

    public bool HasCosts => Data.Book.Lines.Count > 0;

    /// <summary>Touches, sales and costs are there: without one of them the figures say little.</summary>
    public bool IsComplete => State.HasTouches && State.HasWonDeals && HasCosts;

    public bool HasFigures => State.HasWonDeals || HasCosts;
}

/// <summary>The work under way. <paramref name="Asked"/>: on its own, from a page that shows figures of before.</summary>
public sealed record WorkPage(IReadOnlyList<Job> Jobs, bool Asked);
