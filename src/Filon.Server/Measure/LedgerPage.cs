using Filon.Measure.Ledger;

namespace Filon.Server.Measure;

/// <summary>The lines behind a figure, what they sum to, and what they are a part of: all lines of the period, or of every month.</summary>
public sealed record LedgerPage(LineFilter Filter, (LineTotal Shown, LineTotal Whole) Totals, IReadOnlyList<LedgerEntry> Lines, int Page, MeasureState State)
{
    public LineTotal Total => Totals.Shown;

    public LineTotal Whole => Totals.Whole;

    public bool More => (long)Page * MeasureAsk.PageSize < Total.Lines;
}
