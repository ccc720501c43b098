using Filon.Measure.Attribution;

namespace Filon.Measure.Ledger;

/// <summary>Adds lines up by month of the sale and by channel, campaign, post and introducer, while they are written.</summary>
internal sealed class LedgerTotals
{
    private readonly Dictionary<(Model Model, string Dimension, string Month, string Name), (long Minor, double Deals, long Lines)> _totals = [];

    public void Add(Model model, string month, string dimension, string? name, Credit credit)
    {
        ref var total = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(_totals, (model, dimension, month, name ?? ""), out _);
        total = (total.Minor + credit.AmountMinor, total.Deals + credit.Share, total.Lines + 1);
    }

    /// <summary>In the order of the table's key.</summary>
    public IEnumerable<object?[]> Rows(long workspace) =>
        from pair in _totals
        orderby pair.Key.Model, pair.Key.Dimension, pair.Key.Month
        select new object?[]
        {
            workspace, pair.Key.Model.Name(), pair.Key.Dimension, pair.Key.Month, pair.Key.Name,
            pair.Value.Minor, pair.Value.Deals, pair.Value.Lines,
        };
}
