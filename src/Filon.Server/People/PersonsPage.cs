using Filon.People;

namespace Filon.Server.People;

/// <summary>A page of persons and what it is limited to.</summary>
public sealed record PersonsPage(PersonFilter Filter, ListOf<PersonLine> Persons, IReadOnlyList<string> Stages, CompanyLine? Company, long Everybody, long Questions)
{
    public IReadOnlyList<PersonSegment> Segments { get; init; } = [];

    public IReadOnlyList<string> Sectors { get; init; } = [];

    public IReadOnlyList<string> Countries { get; init; } = [];

    /// <summary>Why a segment was not kept.</summary>
    public Failure? Failure { get; init; }

    /// <summary>The segment that the list is limited to; null where it is none of those kept.</summary>
    public PersonSegment? Segment => Segments.FirstOrDefault(segment => segment.Filter == Filter with { Page = 1 });
}
