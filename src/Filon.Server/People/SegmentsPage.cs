using Filon.People;

namespace Filon.Server.People;

/// <summary>The segments that are kept.</summary>
/// <param name="Segments">By name.</param>
/// <param name="Sizes">How many persons are in each today, by its id.</param>
/// <param name="Firms">The names of the companies that segments are limited to.</param>
public sealed record SegmentsPage(IReadOnlyList<PersonSegment> Segments, IReadOnlyDictionary<long, long> Sizes, IReadOnlyDictionary<long, string> Firms)
{
    /// <summary>What a segment is limited to, in words.</summary>
    internal IEnumerable<Sentence> Limits(PersonSegment segment)
    {
        if (segment.Search is { } search) yield return Sentence.Format("“{0}”", "«\u00a0{0}\u00a0»", search);
        if (segment.Stage is { } stage) yield return PeopleWords.Stage(stage);
        if (segment.Sector is { } sector) yield return Sentence.Same(sector);
        if (segment.Country is { } country) yield return Sentence.Same(country);
        if (segment.Company is { } company) yield return Firms.TryGetValue(company, out var name) ? Sentence.Same(name) : new("a company that is gone", "une entreprise disparue");
        if (segment.Relation is { } relation) yield return PeopleWords.Relation(relation);
    }
}
