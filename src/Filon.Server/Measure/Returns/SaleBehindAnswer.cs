using Filon.Measure.Returns;
using Filon.Money;
using Filon.Server.Api;
using NodaTime;

namespace Filon.Server.Measure.Returns;

/// <summary>A sale to one of the customers behind a TLV.</summary>
/// <param name="DealId">The deal.</param>
/// <param name="Customer">Whom it was sold to.</param>
/// <param name="Began">When that customer first bought.</param>
/// <param name="WonOn">When this deal was won.</param>
/// <param name="Kind">What the sale is to the customer.</param>
/// <param name="Amount">In the workspace's currency; null where it is not known.</param>
public sealed record SaleBehindAnswer(Id DealId, string Customer, LocalDate Began, LocalDate? WonOn, SaleKind Kind, Amount? Amount)
{
    internal static SaleBehindAnswer Of(TlvLines.Sale sale, string currency) => new(
        sale.Deal.Id, sale.Deal.CustomerName, sale.Of.Began, sale.Deal.WonOn, sale.Deal.Kind, sale.Deal.AmountMinor is { } minor ? new Amount(minor, currency) : null);
}
