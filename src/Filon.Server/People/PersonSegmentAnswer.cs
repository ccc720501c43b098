using Filon.People;
using Filon.Server.Api;

namespace Filon.Server.People;

/// <summary>A segment of persons: the parameters with which <c>listPersons</c> lists it.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Search">The beginnings of words.</param>
/// <param name="Stage">As the CRM calls it.</param>
/// <param name="Company">Who works there.</param>
/// <param name="Sector">The industry of their company.</param>
/// <param name="Country">The country of their company.</param>
/// <param name="Relation">customer or prospect.</param>
public sealed record PersonSegmentAnswer(Id Id, string Name, string? Search, string? Stage, Id? Company, string? Sector, string? Country, string? Relation)
{
    /// <summary>How many are in it today; null in the answer to keeping it.</summary>
    public long? Persons { get; init; }

    internal static PersonSegmentAnswer Of(PersonSegment segment) => new(
        segment.Id, segment.Name, segment.Search, segment.Stage, segment.Company is { } company ? (Id)company : null, segment.Sector, segment.Country, segment.Relation);
}

/// <summary>The segments that are kept, by name.</summary>
public sealed record PersonSegmentsAnswer(IReadOnlyList<PersonSegmentAnswer> Items);

/// <summary>How many persons there are.</summary>
public sealed record PersonCountAnswer(long Count);

/// <summary>A segment to be kept.</summary>
/// <param name="Name">What it is called; no other segment is called so.</param>
/// <param name="Search">The beginnings of words: of a name, an e-mail, a handle, a company.</param>
/// <param name="Stage">As the CRM calls it.</param>
/// <param name="Company">Who works there.</param>
/// <param name="Sector">The industry of their company.</param>
/// <param name="Country">The country of their company.</param>
/// <param name="Relation">customer: of a won deal, or of a company that has one; prospect: everybody else.</param>
public sealed record PersonSegmentBody(
    string Name, string? Search = null, string? Stage = null, Id? Company = null, string? Sector = null, string? Country = null, string? Relation = null)
{
    internal PersonAsk Ask => new(Search, Stage, Company?.Value, Sector, Country, Relation, null);
}
