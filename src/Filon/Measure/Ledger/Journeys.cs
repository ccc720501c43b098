namespace Filon.Measure.Ledger;

/// <summary>
/// The journey of each won deal: the touches of its contacts (and of everybody at its company, in that scope) up to the sale, in time
/// order. A first sale begins after the previous first sale of the same customer; an additional sale or a renewal keeps every earlier
/// touch, so that what found the customer is not lost. A touch at the very instant of the sale counts; nothing after it does.
/// </summary>
internal sealed class Journeys
{
    private readonly LedgerData _data;
    private readonly MeasureSettings _settings;
    private readonly Dictionary<long, List<long>> _firstSales = [];
    private readonly Dictionary<long, long> _lastSale = [];

    public Journeys(LedgerData data, MeasureSettings settings)
    {
        _data = data;
        _settings = settings;
        foreach (var deal in data.Deals)
        {
            foreach (var customer in Customers(deal))
            {
                _lastSale[customer] = Math.Max(deal.ClosedAt, _lastSale.GetValueOrDefault(customer, long.MinValue));
                if (!deal.IsNew) continue;
                if (!_firstSales.TryGetValue(customer, out var sales)) _firstSales[customer] = sales = [];
                sales.Add(deal.ClosedAt);
            }
        }
    }

    /// <summary>The creditable touches of a deal, in time order, into <paramref name="journey"/>.</summary>
    public void Of(WonDeal deal, List<LedgerTouch> journey)
    {
        journey.Clear();
        var after = deal.IsNew ? PreviousFirstSale(deal) : long.MinValue;
        if (_settings.LookbackDays is { } days) after = Math.Max(after, deal.ClosedAt - days * 86_400_000L - 1);
        var persons = WholeCompany(deal) is { } company ? deal.Persons.Union(_data.PersonsOf(company)) : deal.Persons.Distinct();
        foreach (var person in persons)
            foreach (var touch in _data.TouchesOf(person))
                if (touch.At > after && touch.At <= deal.ClosedAt) journey.Add(touch);
        journey.Sort();
    }

    /// <summary>What came to nothing so far: the touches of each customer or prospect after the last sale, one path each.</summary>
    public IEnumerable<List<LedgerTouch>> WithoutSale()
    {
        var path = new List<LedgerTouch>();
        foreach (var members in _data.Persons.GroupBy(Prospect))
        {
            path.Clear();
            var after = _lastSale.GetValueOrDefault(members.Key, long.MinValue);
            foreach (var person in members)
            {
                var since = Math.Max(after, _lastSale.GetValueOrDefault(person, long.MinValue));
                foreach (var touch in _data.TouchesOf(person))
                    if (touch.At > since) path.Add(touch);
            }

            path.Sort();
            if (path.Count > 0) yield return path;
        }
    }

    private long? WholeCompany(WonDeal deal) => _settings.Scope == JourneyScope.Company ? deal.Company : null;

    private IEnumerable<long> Customers(WonDeal deal) => WholeCompany(deal) is { } company ? [company] : deal.Persons;

    private long Prospect(long person) =>
        _settings.Scope == JourneyScope.Company && _data.Companies.TryGetValue(person, out var company) ? company : person;

    private long PreviousFirstSale(WonDeal deal)
    {
        var previous = long.MinValue;
        foreach (var customer in Customers(deal))
            foreach (var sale in _firstSales[customer])
                if (sale < deal.ClosedAt) previous = Math.Max(previous, sale);
        return previous;
    }
}
