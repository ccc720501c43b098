using Filon.Costs;
using Filon.Measure;
using Filon.Measure.Attribution;
using Filon.Measure.Returns;
using NodaTime;

namespace Filon.Tests.Measure.Returns;

/// <summary>
/// A company small enough to work out by hand, on 30 June 2026, with a cycle of 90 days and a margin of 50 %.
/// Blog: 1,000 € a month from January to June. Ads: 500 € in February. 300 € of tools in February are common to both: 200 and 100.
/// Deal 1 (new, 10,000 €, lead 5 February, won 20 April): half Blog, half Ads. Deal 2 (new, 4,000 €, lead 10 May, won 25 June): Blog.
/// Deal 3 (renewal of 1, 2,000 €, lead 5 February): Blog. Deal 4: open since 1 March.
/// </summary>
internal static class TinyCompany
{
    public static readonly LocalDate On = new(2026, 6, 30);

    public static ReturnsData Data => new()
    {
        On = On, Model = Model.Both, Settings = new() { Margin = 0.5, MaturityDays = 90 },
        Book = new("EUR", [.. Costs], []), Deals = Deals, Credits = Credits,
    };

    private static IEnumerable<CostLine> Costs =>
    [
        .. Enumerable.Range(1, 6).Select(month => Cost(month, 1_000_00, "blog")),
        Cost(2, 500_00, "paid-search", "Spring"), Cost(2, 300_00, null),
    ];

    private static IReadOnlyList<DealFact> Deals =>
    [
        new() { Id = 1, Name = "Acme", Company = 10, LeadDay = new(2026, 2, 5), WonOn = new(2026, 4, 20), AmountMinor = 10_000_00, FirstChannel = "blog" },
        new() { Id = 2, Name = "Brun", Company = 11, LeadDay = new(2026, 5, 10), WonOn = new(2026, 6, 25), AmountMinor = 4_000_00, FirstChannel = "blog" },
        new() { Id = 3, Name = "Acme again", Company = 10, Kind = SaleKind.Renewal, LeadDay = new(2026, 2, 5), WonOn = new(2026, 6, 1), AmountMinor = 2_000_00 },
        new() { Id = 4, Name = "Cox", Company = 12, LeadDay = new(2026, 3, 1) },
    ];

    private static IReadOnlyList<DealCredit> Credits =>
    [
        new(1, "blog", null, 5_000_00, 0.5), new(1, "paid-search", "Spring", 5_000_00, 0.5), new(2, "blog", null, 4_000_00, 1), new(3, "blog", null, 2_000_00, 1),
    ];

    public static CostLine Cost(int month, long minor, string? channel, string? campaign = null, CostSide side = CostSide.Marketing) => new()
    {
        Origin = CostOrigin.Spent, Day = new(2026, month, 1), Side = side, Category = CostCategory.Other, Channel = channel, Campaign = campaign, Minor = minor,
    };
}
