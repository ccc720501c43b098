using Filon.Deals;
using Filon.People;

namespace Filon.Server.People;

/// <summary>A person: profiles, why they are held together, the journey and the deals.</summary>
public sealed record PersonPage(PersonLine Person, IReadOnlyList<ProfileCard> Profiles, IReadOnlyList<JoinCard> Joins, Journey Journey, IReadOnlyList<DealLine> Deals);
