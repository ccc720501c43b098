namespace Filon.People;

/// <summary>A list of persons under a name: who is in it follows from what is known of them on the day it is looked at.</summary>
public sealed record PersonSegment
{
    public long Id { get; init; }
    public required string Name { get; init; }
    public string? Search { get; init; }
    public string? Stage { get; init; }
    public long? Company { get; init; }
    public string? Sector { get; init; }
    public string? Country { get; init; }
    public string? Relation { get; init; }

    public PersonFilter Filter => new() { Search = Search, Stage = Stage, Company = Company, Sector = Sector, Country = Country, Relation = Relation };

    public static PersonSegment Of(string name, PersonFilter filter) => new()
    {
        Name = name, Search = filter.Search, Stage = filter.Stage, Company = filter.Company, Sector = filter.Sector, Country = filter.Country, Relation = filter.Relation,
    };
}
