using Filon.Measure.Returns;
using Filon.Money;
using Filon.Server.Api;
using NodaTime;

namespace Filon.Server.Measure.Returns;

/// <summary>What one deal credits, behind a figure.</summary>
/// <param name="DealId">The deal.</param>
/// <param name="Deal">Its name.</param>
/// <param name="LeadDay">When its lead was created.</param>
/// <param name="WonOn">When it was won.</param>
/// <param name="Share">Of the deal credited here, from 0 to 1.</param>
/// <param name="Amount">In the workspace's currency.</param>
/// <param name="NewCustomer">The part of a new customer credited here.</param>
public sealed record CreditBehindAnswer(Id DealId, string Deal, LocalDate LeadDay, LocalDate? WonOn, double Share, Amount Amount, double NewCustomer)
{
    internal static CreditBehindAnswer Of(RoiLines.Credited credit, string currency) => new(
        credit.Deal.Id, credit.Deal.Name, credit.Deal.LeadDay, credit.Deal.WonOn, credit.Share, new(credit.Minor, currency), credit.NewCustomer);
}
