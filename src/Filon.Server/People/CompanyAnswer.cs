using Filon.Money;
using Filon.People;
using Filon.Server.Api;

namespace Filon.Server.People;

/// <summary>A firm.</summary>
/// <param name="Id">The firm's number.</param>
/// <param name="Name">As its files call it.</param>
/// <param name="Domain">Its address on the web.</param>
/// <param name="Industry">What it does.</param>
/// <param name="Country">Where it is.</param>
/// <param name="People">How many persons.</param>
/// <param name="Deals">How many deals.</param>
/// <param name="Won">Of its won deals in the workspace's currency; deals in another are counted, not summed.</param>
public sealed record CompanyAnswer(Id Id, string Name, string? Domain, string? Industry, string? Country, long People, long Deals, Amount Won)
{
    internal static CompanyAnswer Of(CompanyLine company, string currency) => new(
        company.Id, company.Name, company.Domain, company.Industry, company.Country, company.People, company.Deals, new(company.WonMinor, currency));
}
