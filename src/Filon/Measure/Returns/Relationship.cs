using NodaTime;

namespace Filon.Measure.Returns;

/// <summary>
/// A customer from the first sale on. It lasts as long as each purchase covers (the contract's term, or the product's life where that is longer);
/// where the last cover has run out it has ended, else it is still open and only counted as far as it was seen.
/// </summary>
public sealed record Relationship
{
    public required LocalDate Began { get; init; }

    /// <summary>The end of the last cover, or the day of the calculation while the relationship is open.</summary>
    public required LocalDate SeenUntil { get; init; }

    public required bool Ended { get; init; }

    /// <summary>In cents.</summary>
    public required long FirstSaleMinor { get; init; }

    /// <summary>Additional sales and renewals: age in months, cents.</summary>
    public IReadOnlyList<(double AgeMonths, long Minor)> Later { get; init; } = [];

    /// <summary>The first sale, then the later ones.</summary>
    public IReadOnlyList<DealFact> Deals { get; init; } = [];

    public string? Country { get; init; }
    public string? Industry { get; init; }
    public string? FirstChannel { get; init; }

    /// <summary>The name of its segment; null where it is not known.</summary>
    public string? In(TlvSegment by) => by switch { TlvSegment.Country => Country, TlvSegment.Industry => Industry, _ => FirstChannel };

    public double Months => Period.DaysBetween(Began, SeenUntil) / ReturnsDays.InMonth;

    public Lifetime Lifetime => new(Months, Ended);

    /// <param name="deals">The deals of a workspace; those not won by <paramref name="on"/> and those without an amount are left out.</param>
    /// <param name="on">The day of the calculation.</param>
    /// <param name="coverMonths">How long a purchase covers.</param>
    public static IReadOnlyList<Relationship> All(IEnumerable<DealFact> deals, LocalDate on, int coverMonths) => [.. deals
        .Where(deal => deal.WonBy(on) && deal.AmountMinor is not null)
        .GroupBy(deal => deal.Customer)
        .OrderBy(customer => customer.Key)
        .Select(customer => Of([.. customer.OrderBy(deal => deal.WonOn).ThenBy(deal => deal.Id)], on, coverMonths))];

    private static Relationship Of(List<DealFact> deals, LocalDate on, int coverMonths)
    {
        var (first, covered) = (deals[0], deals[^1].WonOn!.Value.PlusMonths(coverMonths));
        var began = first.WonOn!.Value;
        return new()
        {
            Began = began,
            SeenUntil = covered <= on ? covered : on,
            Ended = covered <= on,
            FirstSaleMinor = first.AmountMinor!.Value,
            Later = [.. deals.Skip(1).Select(deal => (Period.DaysBetween(began, deal.WonOn!.Value) / ReturnsDays.InMonth, deal.AmountMinor!.Value))],
            Deals = deals, Country = first.Country, Industry = first.Industry, FirstChannel = first.FirstChannel,
        };
    }
}
