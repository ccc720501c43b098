using Dapper;
using Filon.Storage;

namespace Filon.People;

/// <summary>The segments that a workspace keeps.</summary>
public sealed class PersonSegmentStore(Database database, Ids ids, TimeProvider clock)
{
    /// <summary>More names than this nobody finds anything by.</summary>
    public const int Most = 200;

    private const int LongestName = 80, LongestWord = 200;

    /// <summary>By name.</summary>
    public async Task<IReadOnlyList<PersonSegment>> ListAsync(long workspace, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        var kept = await connection.QueryAsync<PersonSegment>(
            "select id, name, search, stage, company, sector, country, relation from person_segment where workspace_id = @workspace order by name, id", new { workspace });
        return [.. kept.OrderBy(segment => FoldedName.OfPerson(segment.Name), StringComparer.Ordinal)]; // É with E, as people look for it
    }

    /// <returns>The segment with its id; <see cref="FailureKind.Conflict"/> where the name is taken.</returns>
    public async Task<Outcome<PersonSegment>> AddAsync(long workspace, PersonSegment segment, CancellationToken cancel)
    {
        var kept = segment with { Id = ids.Next(), Name = segment.Name.Trim() };
        if (Problems(kept).ToList() is { Count: > 0 } problems) return Failure.Invalid(problems);
        return await database.WriteOutcomeAsync<PersonSegment>(async transaction =>
        {
            if (await transaction.FirstAsync<long?>("select id from person_segment where workspace_id = @workspace and name = @Name order by id limit 1", new { workspace, kept.Name }) is not null)
                return Taken(kept.Name);
            if (await transaction.FirstAsync<long>("select count(*) from person_segment where workspace_id = @workspace", new { workspace }) >= Most) return Full;
            await transaction.WatchAsync("person_segment", new { workspace_id = workspace, id = kept.Id });
            await transaction.ExecuteAsync("""
                insert into person_segment (workspace_id, id, name, search, stage, company, sector, country, relation, created_at)
                values (@workspace, @Id, @Name, @Search, @Stage, @Company, @Sector, @Country, @Relation, @at)
                """, new { workspace, kept.Id, kept.Name, kept.Search, kept.Stage, kept.Company, kept.Sector, kept.Country, kept.Relation, at = clock.GetUtcNow().ToUnixTimeMilliseconds() });
            return kept;
        }, cancel);
    }

    /// <returns>The segment that is gone; null where there was none.</returns>
    public Task<PersonSegment?> RemoveAsync(long workspace, long id, CancellationToken cancel) => database.WriteAsync(async transaction =>
    {
        await transaction.WatchAsync("person_segment", new { workspace_id = workspace, id });
        return await transaction.FirstAsync<PersonSegment>(
            "delete from person_segment where workspace_id = @workspace and id = @id returning id, name, search, stage, company, sector, country, relation", new { workspace, id });
    }, cancel);

    /// <summary>Null where there is none.</summary>
    public async Task<PersonSegment?> FindAsync(long workspace, long id, CancellationToken cancel) =>
        (await ListAsync(workspace, cancel)).FirstOrDefault(segment => segment.Id == id);

    private static Failure Taken(string name) => Refused(Sentence.Format(
        "There is a segment “{0}” already: give this one another name.", "Il y a déjà un segment «\u00a0{0}\u00a0»\u00a0: donnez un autre nom à celui-ci.", name));

    private static Failure Full { get; } = Refused(Sentence.Format(
        "There are {0} segments already: forget one first.", "Il y a déjà {0} segments\u00a0: oubliez-en un d’abord.", Most));

    private static Failure Refused(Sentence why) => new(FailureKind.Conflict, why, [new("name", why)]);

    private static IEnumerable<Problem> Problems(PersonSegment segment)
    {
        if (segment.Name.Length is 0 or > LongestName) yield return new("name", new("A name of 1 to 80 characters.", "Un nom de 1 à 80 caractères."));
        if (!segment.Filter.IsLimited) yield return new("name", new("Limit the list first: a segment of everybody is none.", "Limitez d’abord la liste\u00a0: un segment de tout le monde n’en est pas un."));
        if (new[] { segment.Search, segment.Stage, segment.Sector, segment.Country }.Any(word => word?.Length > LongestWord))
            yield return new("search", new("At most 200 characters.", "200 caractères au plus."));
    }
}
