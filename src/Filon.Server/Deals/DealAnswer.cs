using Filon.Deals;
using Filon.Money;
using Filon.Server.Api;
using NodaTime;

namespace Filon.Server.Deals;

/// <summary>A deal.</summary>
/// <param name="Id">The deal's number.</param>
/// <param name="Key">Its key in the CRM.</param>
/// <param name="Name">As the CRM calls it.</param>
/// <param name="Stage">As the CRM calls it.</param>
/// <param name="Status"><c>open</c>, <c>won</c> or <c>lost</c>.</param>
/// <param name="Type"><c>new</c>, <c>additional</c> or <c>renewal</c>.</param>
/// <param name="TypeSaid">A file or a member says the type; otherwise it was worked out from earlier deals.</param>
/// <param name="Amount">In its own currency.</param>
/// <param name="Owner">Who sells it.</param>
/// <param name="CreatedAt">When it was opened.</param>
/// <param name="ClosedAt">When it was won or lost.</param>
/// <param name="Company">The name of the firm.</param>
/// <param name="CompanyId">The firm.</param>
public sealed record DealAnswer(
    Id Id, string Key, string Name, string Stage, string Status, string Type, bool TypeSaid, Amount? Amount, string? Owner,
    Instant CreatedAt, Instant? ClosedAt, string? Company, Id? CompanyId)
{
    internal static DealAnswer Of(DealLine deal) => new(
        deal.Id, deal.DealKey, deal.Name, deal.Stage, deal.Status, deal.Type, deal.TypeSaid, deal.Amount, deal.Owner, deal.CreatedAt, deal.ClosedAt,
        deal.Company, Api.Id.Of(deal.CompanyId));
}
