using System.Runtime.InteropServices;
using Filon.Measure.Attribution;

namespace Filon.Measure.Ledger;

/// <summary>Adds lines up by the months of the sale and of its lead, and by channel and campaign, while they are written.</summary>
internal sealed class CreditTotals
{
    private readonly Dictionary<(Model Model, string Won, string Lead, string Channel, string Campaign), (long Minor, double Customers)> _totals = [];

    public void Add((Model Model, string Won, string Lead) of, string channel, string? campaign, Credit credit, bool isNewcomer)
    {
        ref var total = ref CollectionsMarshal.GetValueRefOrAddDefault(_totals, (of.Model, of.Won, of.Lead, channel, campaign ?? ""), out _);
        total = (total.Minor + credit.AmountMinor, total.Customers + (isNewcomer ? credit.Share : 0));
    }

    /// <summary>In the order of the table's key.</summary>
    public IEnumerable<object?[]> Rows(long workspace) =>
        from pair in _totals
        orderby pair.Key.Model, pair.Key.Won, pair.Key.Lead
        select new object?[]
        {
            workspace, pair.Key.Model.Name(), pair.Key.Won, pair.Key.Lead, pair.Key.Channel, pair.Key.Campaign, pair.Value.Minor, pair.Value.Customers,
        };
}
