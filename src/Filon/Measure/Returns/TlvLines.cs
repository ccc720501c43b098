namespace Filon.Measure.Returns;

/// <summary>The sales behind the TLV of some customers, and what each month of their relationships is expected to bring.</summary>
/// <param name="Tlv">Null where there is no customer.</param>
/// <param name="Months">Only those in which something was bought: the others bring nothing.</param>
/// <param name="Sales">The youngest customer first; the sales of each in order.</param>
public sealed record TlvLines(ObservedTlv? Tlv, IReadOnlyList<TlvMonth> Months, IReadOnlyList<TlvLines.Sale> Sales)
{
    /// <summary>A sale and the relationship it belongs to; either amount is in cents, the other null.</summary>
    public sealed record Sale(Relationship Of, DealFact Deal)
    {
        public bool IsFirst => Of.Deals[0] == Deal;

        public long? FirstMinor => IsFirst ? Deal.AmountMinor : null;

        public long? LaterMinor => IsFirst ? null : Deal.AmountMinor;
    }

    public long FirstMinor => Sales.Sum(sale => sale.FirstMinor ?? 0);

    public long LaterMinor => Sales.Sum(sale => sale.LaterMinor ?? 0);

    /// <param name="data">As of today.</param>
    /// <param name="counts">Which customers.</param>
    /// <param name="kind">Only the sales of one kind; null: all.</param>
    public static TlvLines Of(ReturnsData data, Func<Relationship, bool> counts, SaleKind? kind)
    {
        var relationships = TlvReport.Relationships(data).Where(counts).ToList();
        var months = TlvMonth.All(relationships, Survival.Estimate(relationships.Select(one => one.Lifetime)), data.Settings.HorizonMonths);
        return new(
            ObservedTlv.Of(relationships, data.Settings.Margin, data.Settings.HorizonMonths),
            [.. months.Where(month => month.BoughtMinor != 0)],
            [.. relationships.OrderByDescending(one => one.Began).ThenBy(one => one.Deals[0].Id)
                .SelectMany(one => one.Deals.Select(deal => new Sale(one, deal))).Where(sale => kind is null || sale.Deal.Kind == kind)]);
    }
}
