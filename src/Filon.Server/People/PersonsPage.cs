using Filon.People;

namespace Filon.Server.People;

/// <summary>A page of persons and what it is limited to.</summary>
/// <param name="Filter">What it is limited to.</param>
/// <param name="Persons">Those of this page.</param>
/// <param name="Stages">That may be chosen.</param>
/// <param name="Company">To which it is limited.</param>
/// <param name="Count">How many the filter holds, on all pages; null where counting would keep the page waiting: it comes behind it.</param>
/// <param name="Questions">Joins that wait for somebody's word.</param>
public sealed record PersonsPage(PersonFilter Filter, ListOf<PersonLine> Persons, IReadOnlyList<string> Stages, CompanyLine? Company, long? Count, long Questions)
{
    public IReadOnlyList<PersonSegment> Segments { get; init; } = [];

    public IReadOnlyList<string> Sectors { get; init; } = [];

    public IReadOnlyList<string> Countries { get; init; } = [];

    /// <summary>What a segment was to be called that was not kept.</summary>
    public string? Name { get; init; }

    /// <summary>Why a segment was not kept.</summary>
    public Failure? Failure { get; init; }

    /// <summary>The segment that the list is limited to; null where it is none of those kept.</summary>
    public PersonSegment? Segment => Segments.FirstOrDefault(segment => segment.Filter == Filter with { Page = 1 });
}
