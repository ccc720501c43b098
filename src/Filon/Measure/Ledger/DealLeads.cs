using NodaTime;

namespace Filon.Measure.Ledger;

/// <summary>
/// When the lead of each deal was created: at its earliest sign; where there is none, at the first touch of the journey;
/// else, and at the latest, when the deal was.
/// </summary>
internal sealed class DealLeads
{
    private readonly Dictionary<long, DealLead> _leads = [];

    public DealLeads(LedgerInput input, Journeys journeys)
    {
        var sales = Sales(input.Data, journeys);
        var newcomers = input.Signs.Where(deal => deal.IsFirstSaleOfItsKind)
            .GroupBy(deal => deal.Customer)
            .Select(customer => customer.MinBy(deal => (Day(deal.WonAt!.Value, input.Zone), deal.Id))!.Id)
            .ToHashSet();
        foreach (var deal in input.Signs)
        {
            var sale = sales.GetValueOrDefault(deal.Id);
            _leads[deal.Id] = new(Math.Min(deal.SignAt ?? sale?.FirstTouchAt ?? deal.CreatedAt, deal.CreatedAt), newcomers.Contains(deal.Id), sale);
        }
    }

    /// <summary>Of a deal won while it was read, its day of sale and no newcomer: the computation that follows knows it.</summary>
    public DealLead Of(WonDeal deal) => _leads.TryGetValue(deal.Id, out var lead) ? lead : new(deal.ClosedAt, false);

    public IEnumerable<object?[]> Rows(long workspace) =>
        _leads.Select(lead => new object?[]
        {
            workspace, lead.Key, lead.Value.CreatedAt, lead.Value.IsNewcomer, lead.Value.Sale?.FirstChannel, lead.Value.Sale?.AmountMinor,
        });

    private static Dictionary<long, DealSale> Sales(LedgerData data, Journeys journeys)
    {
        var sales = new Dictionary<long, DealSale>();
        var journey = new List<LedgerTouch>();
        foreach (var deal in data.Deals)
        {
            journeys.Of(deal, journey);
            sales[deal.Id] = journey.Count > 0 ? new(deal.AmountMinor, journey[0].At, data.Names.Channels.Name(journey[0].Channel)) : new(deal.AmountMinor, null, null);
        }

        return sales;
    }

    private static LocalDate Day(long at, DateTimeZone zone) => Instant.FromUnixTimeMilliseconds(at).InZone(zone).Date;
}
