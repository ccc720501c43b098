using Filon.Measure.Ledger;

namespace Filon.Server.Measure;

/// <summary>The lines behind a figure.</summary>
public sealed record LedgerPage(LineFilter Filter, LineTotal Total, IReadOnlyList<LedgerEntry> Lines, int Page, MeasureState State)
{
    public bool More => (long)Page * MeasureAsk.PageSize < Total.Lines;
}
