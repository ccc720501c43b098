using Filon.Server.Deals;

namespace Filon.Server.People;

/// <summary>A person with all that is known.</summary>
/// <param name="Person">Who.</param>
/// <param name="Profiles">What holds together as this person.</param>
/// <param name="Joins">The evidence that holds them together.</param>
/// <param name="Journey">What happened, the oldest first.</param>
/// <param name="Deals">The latest first, fifty at most: the others by <c>deals?person=…</c>.</param>
public sealed record PersonPageAnswer(
    PersonAnswer Person, IReadOnlyList<ProfileAnswer> Profiles, IReadOnlyList<JoinAnswer> Joins, JourneyAnswer Journey, IReadOnlyList<DealAnswer> Deals)
{
    internal static PersonPageAnswer Of(PersonPage page, string currency) => new(
        PersonAnswer.Of(page.Person), [.. page.Profiles.Select(ProfileAnswer.Of)], [.. page.Joins.Select(JoinAnswer.Of)],
        JourneyAnswer.Of(page.Journey, currency), [.. page.Deals.Select(DealAnswer.Of)]);
}
