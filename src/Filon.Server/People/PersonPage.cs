using Filon.Deals;
using Filon.People;

namespace Filon.Server.People;

/// <summary>A person: profiles, why they are held together, the journey and the deals.</summary>
public sealed record PersonPage(PersonLine Person, IReadOnlyList<ProfileCard> Profiles, IReadOnlyList<JoinCard> Joins, Journey Journey, IReadOnlyList<DealLine> Deals)
{
    /// <summary>Why this person stands in no list: a reason of <see cref="Suppressed"/>; null where they do.</summary>
    public string? Standing { get; init; }
}
