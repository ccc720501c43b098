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
        var first = FirstTouches(input.Data.Deals, journeys);
        var newcomers = input.Signs.Where(deal => deal.IsFirstSaleOfItsKind)
            .GroupBy(deal => deal.Customer)
            .Select(customer => customer.MinBy(deal => (Day(deal.WonAt!.Value, input.Zone), deal.Id))!.Id)
            .ToHashSet();
        foreach (var deal in input.Signs)
        {
            var sign = deal.SignAt ?? (first.TryGetValue(deal.Id, out var at) ? at : deal.CreatedAt);
            _leads[deal.Id] = new(Math.Min(sign, deal.CreatedAt), newcomers.Contains(deal.Id));
        }
    }

    /// <summary>Of a deal won while it was read, its day of sale and no newcomer: the computation that follows knows it.</summary>
    public DealLead Of(WonDeal deal) => _leads.TryGetValue(deal.Id, out var lead) ? lead : new(deal.ClosedAt, false);

    public IEnumerable<object?[]> Rows(long workspace) =>
        _leads.Select(lead => new object?[] { workspace, lead.Key, lead.Value.CreatedAt, lead.Value.IsNewcomer });

    private static Dictionary<long, long> FirstTouches(IReadOnlyList<WonDeal> deals, Journeys journeys)
    {
        var first = new Dictionary<long, long>();
        var journey = new List<LedgerTouch>();
        foreach (var deal in deals)
        {
            journeys.Of(deal, journey);
            if (journey.Count > 0) first[deal.Id] = journey[0].At;
        }

        return first;
    }

    private static LocalDate Day(long at, DateTimeZone zone) => Instant.FromUnixTimeMilliseconds(at).InZone(zone).Date;
}
