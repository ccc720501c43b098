using Filon.Costs;
using Filon.Measure.Attribution;
using NodaTime;

namespace Filon.Measure.Returns;

/// <summary>All that the returns of a workspace are worked out from, as of one day: later costs and sales are not in it.</summary>
public sealed record ReturnsData
{
    /// <summary>The last day that counts.</summary>
    public required LocalDate On { get; init; }

    /// <summary>Costs and leads before this day are left out of the ROI; null: from the beginning.</summary>
    public LocalDate? From { get; init; }

    /// <summary>The deal-by-deal model the credits follow.</summary>
    public required Model Model { get; init; }

    public required MeasureSettings Settings { get; init; }
    public required CostBook Book { get; init; }

    /// <summary>Those that were won or count as open on the day.</summary>
    public IReadOnlyList<DealFact> Deals { get; init; } = [];

    /// <summary>What each deal credits: read only where the sales behind a figure are wanted.</summary>
    public IReadOnlyList<DealCredit> Credits { get; init; } = [];

    /// <summary>What channels and campaigns are credited with.</summary>
    public IReadOnlyList<CreditTotal> Totals
    {
        get => _totals ??= CreditTotal.Of(this);
        init => _totals = value;
    }

    private IReadOnlyList<CreditTotal>? _totals;

    public string Currency => Book.Currency;

    /// <summary>Costs of every channel, the common ones shared over them.</summary>
    public IReadOnlyList<CostLine> SpreadCosts => _spread ??= CommonCosts.Spread(Book.Lines);

    private IReadOnlyList<CostLine>? _spread;

    public SalesCycle Cycle => _cycle ??= SalesCycle.Measure(Deals, On);

    private SalesCycle? _cycle;

    /// <summary>The cycle set by hand, else the measured mean, else 90 days until a first deal is won.</summary>
    public MaturityRule Rule => Settings.MaturityDays is { } days
        ? new(On, days, SetByHand: true)
        : new(On, Cycle.MeanDays is { } mean ? (int)Math.Ceiling(mean) : SalesCycle.UntilMeasured, SetByHand: false);

    /// <summary>The first sale of each customer won so far: a new customer on that day.</summary>
    public IReadOnlyList<DealFact> FirstSales => [.. Deals
        .Where(deal => deal.Kind == SaleKind.New && deal.WonBy(On))
        .GroupBy(deal => deal.Customer)
        .Select(customer => customer.OrderBy(deal => deal.WonOn).ThenBy(deal => deal.Id).First())];

    internal IReadOnlySet<long> Newcomers => _newcomers ??= FirstSales.Select(deal => deal.Id).ToHashSet();

    private IReadOnlySet<long>? _newcomers;

    /// <summary>The sales that count, by their ids.</summary>
    internal IReadOnlyDictionary<long, DealFact> Counted => _counted ??= Deals.Where(deal => deal.WonBy(On) && !(deal.LeadDay < From)).ToDictionary(deal => deal.Id);

    private IReadOnlyDictionary<long, DealFact>? _counted;
}
