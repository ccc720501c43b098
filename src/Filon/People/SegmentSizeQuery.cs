using Dapper;
using Filon.Storage;

namespace Filon.People;

/// <summary>How many persons are in each of many segments: everybody is gone through once, whatever the number of segments.</summary>
public sealed class SegmentSizeQuery(Database database, PersonFilterQuery persons)
{
    /// <summary>By the id of the segment.</summary>
    public async Task<IReadOnlyDictionary<long, long>> ReadAsync(long workspace, IReadOnlyCollection<PersonSegment> segments, CancellationToken cancel)
    {
        var groups = segments.Any(IsOfGroups) ? await GroupsAsync(workspace, cancel) : [];
        var sizes = new Dictionary<long, long>();
        foreach (var segment in segments)
            sizes[segment.Id] = IsOfGroups(segment)
                ? groups.Where(group => IsIn(group, segment)).Sum(group => group.Persons)
                : await persons.CountAsync(workspace, segment.Filter, cancel); // by an index: words, or one firm
        return sizes;
    }

    private static bool IsOfGroups(PersonSegment segment) => segment.Search is null && segment.Company is null;

    private static bool IsIn(Group group, PersonSegment segment) =>
        (segment.Stage ?? group.Stage) == group.Stage && (segment.Sector ?? group.Sector) == group.Sector && (segment.Country ?? group.Country) == group.Country
        && (segment.Relation is null || segment.Relation == PersonFilter.Customer == group.Customer);

    private async Task<IReadOnlyList<Group>> GroupsAsync(long workspace, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        return (await connection.QueryAsync<Group>(
            $"""
            select p.stage, c.industry as sector, c.country, p.customer, cast(sum(p.persons) as bigint) as persons
            from (
                select company_id, stage, case when {PersonFilterQuery.Customers} then 1 else 0 end as customer, count(*) as persons
                from person where workspace_id = @workspace and id not in ({PersonQuery.Hidden})
                group by company_id, stage, 3
            ) p
            left join company c on c.workspace_id = @workspace and c.id = p.company_id
            group by p.stage, c.industry, c.country, p.customer order by p.stage nulls last, c.industry nulls last, c.country nulls last, p.customer
            """, new { workspace })).AsList();
    }

    private sealed record Group
    {
        public string? Stage { get; init; }
        public string? Sector { get; init; }
        public string? Country { get; init; }
        public bool Customer { get; init; }
        public long Persons { get; init; }
    }
}
