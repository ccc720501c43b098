using Filon.Server.Deals;

namespace Filon.Server.People;

/// <summary>A firm with all that is known.</summary>
/// <param name="Company">Which.</param>
/// <param name="People">By name, fifty at most: the others by <c>people?company=…</c>.</param>
/// <param name="Deals">The latest first, fifty at most: the others by <c>deals?company=…</c>.</param>
/// <param name="Journey">What happened, the oldest first.</param>
public sealed record CompanyPageAnswer(CompanyAnswer Company, IReadOnlyList<PersonAnswer> People, IReadOnlyList<DealAnswer> Deals, JourneyAnswer Journey)
{
    internal static CompanyPageAnswer Of(CompanyPage page, string currency) => new(
        CompanyAnswer.Of(page.Company, currency), [.. page.People.Items.Select(PersonAnswer.Of)], [.. page.Deals.Items.Select(DealAnswer.Of)],
        JourneyAnswer.Of(page.Journey, currency));
}
