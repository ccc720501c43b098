using Dapper;
using Filon.Storage;

namespace Filon.People;

/// <summary>The queue of joins that wait for a person, the likeliest first.</summary>
public sealed class QuestionQuery(Database database)
{
    public const int PageSize = 10;

    // nothing is asked about somebody who objected to being followed, nor of two that another answer has joined meanwhile
    private const string Asked =
        """
        state = 'proposed'
            and not exists (select 1 from suppression s where s.workspace_id = @workspace and s.profile_id in (identity_edge.profile_a, identity_edge.profile_b))
            and not exists (select 1 from profile a join profile b on b.workspace_id = a.workspace_id and b.person_id = a.person_id
                where a.workspace_id = @workspace and a.id = identity_edge.profile_a and b.id = identity_edge.profile_b)
        """;

    public async Task<long> CountAsync(long workspace, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        return await connection.ExecuteScalarAsync<long>(
            $"select count(*) from identity_edge where workspace_id = @workspace and {Asked}", new { workspace });
    }

    public Task<ListOf<Question>> ListAsync(long workspace, int page, CancellationToken cancel) =>
        ListAsync(workspace, ((Math.Clamp(page, 1, 100_000) - 1) * PageSize, PageSize, null), cancel);

    /// <param name="workspace">Whose queue.</param>
    /// <param name="part">How many, behind which: after so many, or after the join of that probability and id.</param>
    /// <param name="cancel">Stops reading.</param>
    public async Task<ListOf<Question>> ListAsync(long workspace, (int Skip, int Take, (double Score, long Id)? After) part, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        var joins = (await connection.QueryAsync<JoinCard>(
            $"""
            select id, profile_a, profile_b, evidence, detail, score, state from identity_edge
            where workspace_id = @workspace and {Asked}
                {(part.After is null ? "" : "and (score < @score or score = @score and id > @id)")}
            order by score desc, id limit @take offset @skip
            """, new { workspace, take = part.Take + 1, skip = part.Skip, score = part.After?.Score, id = part.After?.Id })).AsList();
        var persons = (await connection.QueryAsync<Owner>(
            $"""
            select f.id as profile, p.id, p.name, p.title, p.stage, p.company_id, c.name as company
            from profile f
            join person p on p.workspace_id = f.workspace_id and p.id = f.person_id
            left join company c on c.workspace_id = p.workspace_id and c.id = p.company_id
            where f.workspace_id = @workspace and {database.Dialect.Among("f.id", "profiles")}
            order by f.id
            """, new { workspace, profiles = database.Dialect.List(joins.SelectMany(join => new[] { join.ProfileA, join.ProfileB }).Distinct().ToList()) })).ToDictionary(owner => owner.Profile);
        var profiles = (await new ProfileQuery(database).OfPersonsAsync(workspace, persons.Values.Select(owner => owner.Id).Distinct().ToList(), cancel)).ToLookup(profile => profile.PersonId);
        var questions = joins.Where(join => persons.ContainsKey(join.ProfileA) && persons.ContainsKey(join.ProfileB)).Select(join =>
        {
            var (left, right) = (persons[join.ProfileA], persons[join.ProfileB]);
            return new Question(join, left.Line, right.Line, [.. profiles[left.Id]], [.. profiles[right.Id]]);
        }).ToList();
        return ListOf.Cut(questions, part.Take);
    }

    private sealed record Owner
    {
        public long Profile { get; init; }
        public long Id { get; init; }
        public string Name { get; init; } = "";
        public string? Title { get; init; }
        public string? Stage { get; init; }
        public long? CompanyId { get; init; }
        public string? Company { get; init; }

        public PersonLine Line => new() { Id = Id, Name = Name, Title = Title, Stage = Stage, CompanyId = CompanyId, Company = Company };
    }
}
