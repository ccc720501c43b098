using System.Data.Common;
using Dapper;
using Filon.Storage;

namespace Filon.People;

/// <summary>Who answers to a filter: how many, and which.</summary>
public sealed class PersonFilterQuery(Database database)
{
    // a word that so many persons have is no help to find one
    private const int Common = 2_000;

    // of a won deal, or of a company that has one; "cross join": from the deals that are won, few among all, to who stands on them
    internal const string Customers =
        """
        (company_id is not null and company_id in (select d.company_id from deal d where d.workspace_id = @workspace and d.status = 'won' and d.company_id is not null)
            or id in (
                select f.person_id from deal d cross join deal_profile m
                join profile f on f.workspace_id = m.workspace_id and f.id = m.profile_id
                where d.workspace_id = @workspace and d.status = 'won' and m.workspace_id = d.workspace_id and m.deal_id = d.id))
        """;

    /// <summary>How many the filter holds, on all its pages.</summary>
    public Task<long> CountAsync(long workspace, PersonFilter filter, CancellationToken cancel) => CountAsync(workspace, filter, keptOut: false, cancel);

    /// <summary>How many more would answer to it, had they not objected or been erased.</summary>
    public Task<long> CountKeptOutAsync(long workspace, PersonFilter filter, CancellationToken cancel) => CountAsync(workspace, filter, keptOut: true, cancel);

    /// <returns>The ids of those it holds, at most so many.</returns>
    public async Task<IReadOnlyList<long>> IdsAsync(long workspace, PersonFilter filter, int most, CancellationToken cancel)
    {
        if (IsHopeless(filter)) return [];
        var parameters = Limits(workspace, filter);
        parameters.Add("most", most);
        await using var connection = await database.OpenAsync(cancel);
        return (await connection.QueryAsync<long>($"select id {await WhoAsync(connection, workspace, filter, parameters, all: true)} order by id limit @most", parameters)).AsList();
    }

    /// <summary>Something is searched for that nothing can be found by.</summary>
    internal static bool IsHopeless(PersonFilter filter) => new PersonSearch(filter.Search).IsHopeless;

    internal static DynamicParameters Limits(long workspace, PersonFilter filter) => new(new { workspace, filter.Company, filter.Stage, filter.Sector, filter.Country });

    /// <summary>The table and the conditions of a query, whose parameters are <see cref="Limits"/> and those added here.</summary>
    /// <param name="connection">To ask how common words are.</param>
    /// <param name="workspace">Whose persons.</param>
    /// <param name="filter">What they are limited to.</param>
    /// <param name="parameters">Of the query.</param>
    /// <param name="all">Everybody is wanted, not a page of them.</param>
    /// <param name="keptOut">Those who stand in no list, instead of the others.</param>
    internal static async Task<string> WhoAsync(DbConnection connection, long workspace, PersonFilter filter, DynamicParameters parameters, bool all = false, bool keptOut = false) =>
        $"""
        from person where workspace_id = @workspace and id {(keptOut ? "" : "not ")}in ({PersonQuery.Hidden})
            {(filter.Company is null ? "" : "and company_id = @Company")}
            {(filter.Stage is null ? "" : "and stage = @Stage")}
            {(filter.Sector is null ? "" : "and company_id in (select k.id from company k where k.workspace_id = @workspace and k.industry = @Sector)")}
            {(filter.Country is null ? "" : "and company_id in (select k.id from company k where k.workspace_id = @workspace and k.country = @Country)")}
            {filter.Relation switch { PersonFilter.Customer => $"and {Customers}", PersonFilter.Prospect => $"and not {Customers}", _ => "" }}
            {await FoundAsync(connection, workspace, new(filter.Search), parameters, all)}
        """;

    private async Task<long> CountAsync(long workspace, PersonFilter filter, bool keptOut, CancellationToken cancel)
    {
        if (IsHopeless(filter)) return 0;
        var parameters = Limits(workspace, filter);
        await using var connection = await database.OpenAsync(cancel);
        return await connection.ExecuteScalarAsync<long>($"select count(*) {await WhoAsync(connection, workspace, filter, parameters, all: true, keptOut)}", parameters);
    }

    /// <summary>The rarest word finds the persons, each other word is looked for in those; where all are common a page is found sooner by walking the list by name.</summary>
    private static async Task<string> FoundAsync(DbConnection connection, long workspace, PersonSearch search, DynamicParameters parameters, bool all)
    {
        if (search.IsEmpty) return "";
        var counts = new List<long>();
        for (var at = 0; at < search.Words.Count; at++)
        {
            parameters.Add($"from{at}", search.Words[at]);
            parameters.Add($"to{at}", search.Words[at] + '\uffff');
            counts.Add(await connection.ExecuteScalarAsync<long>(
                "select count(*) from (select word from person_word where workspace_id = @workspace and word >= @from and word < @to limit @Common) w",
                new { workspace, from = search.Words[at], to = search.Words[at] + '\uffff', Common }));
        }

        var rarest = counts.IndexOf(counts.Min());
        return "and " + string.Join(" and ", search.Words.Select((_, at) => at == rarest && (all || counts[at] < Common)
            ? $"id in (select person_id from person_word where workspace_id = @workspace and word >= @from{at} and word < @to{at})"
            : $"exists (select 1 from person_word w where w.workspace_id = @workspace and w.person_id = person.id and w.word >= @from{at} and w.word < @to{at})"));
    }
}
