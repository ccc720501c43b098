using System.Data.Common;
using Dapper;
using Filon.Storage;
using NodaTime;

namespace Filon.Privacy;

/// <summary>Until when each person is kept.</summary>
public sealed class RetentionQuery(Database database)
{
    private const int Together = 500;

    /// <summary>Whose time runs out before a moment, the earliest first.</summary>
    public async Task<IReadOnlyList<RetentionClock>> DueAsync(long workspace, PrivacyPolicy policy, Instant before, int take, CancellationToken cancel)
    {
        var (prospects, customers) = (Since(before, policy, RetentionCategory.Prospect), Since(before, policy, RetentionCategory.Customer));
        await using var connection = await database.OpenAsync(cancel);
        List<RetentionClock> due = [];
        // a contact since the dates were kept, and there are more: each is asked again
        foreach (var persons in (await CandidatesAsync(connection, workspace, prospects, customers)).Chunk(Together))
        {
            var rows = await connection.QueryAsync<Row>(
                $"{Clocks($"and {database.Dialect.Among("f.person_id", "persons")}")} having coalesce(max(u.at), max(u.collected)) < case when max(u.customer) = 1 then @customers else @prospects end order by p.id",
                new { workspace, prospects, customers, persons = database.Dialect.List(persons) });
            due.AddRange(rows.Select(row => row.Clock(policy)));
            if (due.Count >= take) break;
        }

        return [.. due.OrderBy(clock => clock.LastContact).ThenBy(clock => clock.Person).Take(take)];
    }

    /// <summary>Whom the clock may have reached by the dates kept, the earliest first, after those for whom none is kept yet.</summary>
    private static async Task<IEnumerable<long>> CandidatesAsync(DbConnection connection, long workspace, Instant prospects, Instant customers)
    {
        var parameters = new { workspace, prospects, customers, latest = Instant.Max(prospects, customers) };
        var young = await connection.QueryAsync<long>("select id from person where workspace_id = @workspace and last_contact_at is null order by id", parameters);
        return young.Concat(await connection.QueryAsync<long>(
            """
            select id from person where workspace_id = @workspace and last_contact_at < @latest
                and last_contact_at < case when is_customer = true then @customers else @prospects end
            order by last_contact_at, id
            """, parameters));
    }

    internal async Task<RetentionClock?> OfPersonAsync(long workspace, long person, PrivacyPolicy policy, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        return (await connection.QueryFirstOrDefaultAsync<Row>(Clocks("and f.person_id = @person"), new { workspace, person }))?.Clock(policy);
    }

    /// <summary>Uploaded files that nothing needs any more, by their import.</summary>
    public async Task<IReadOnlyList<long>> FilesAsync(long workspace, PrivacyPolicy policy, Instant before, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        return (await connection.QueryAsync<long>(
            "select id from import where workspace_id = @workspace and state in ('applied', 'undone') and coalesce(undone_at, applied_at) < @since order by id",
            new { workspace, since = Since(before, policy, RetentionCategory.File) })).AsList();
    }

    private static Instant Since(Instant before, PrivacyPolicy policy, RetentionCategory category) => Moved(before, -policy.Terms[category]);

    internal static Instant Moved(Instant at, int months) => at.InUtc().LocalDateTime.PlusMonths(months).InUtc().ToInstant();

    // a contact moves the clock; a file that merely says the same again does not, unless there never was a contact
    private static string Clocks(string whose) =>
        $"""
        select p.id, p.name, coalesce(max(u.at), max(u.collected)) as last_contact, max(u.customer) as customer
        from ({Contacts(whose)}) u
        join person p on p.workspace_id = @workspace and p.id = u.person_id
        where not exists (select 1 from profile e where e.workspace_id = @workspace and e.person_id = p.id and (e.network = 'erased' or e.is_own = true))
        group by p.id, p.name
        """;

    // "cross join": SQLite then starts from the profiles, whatever it knows of the tables
    internal static string Contacts(string whose) =>
        $"""
        select f.person_id, max(t.happened_at) as at, cast(null as bigint) as collected, 0 as customer from profile f
        cross join touch t where f.workspace_id = @workspace {whose} and t.workspace_id = @workspace and t.profile_id = f.id group by f.person_id
        union all
        select f.person_id, max(c.happened_at), cast(null as bigint), 0 from profile f
        cross join conversion c where f.workspace_id = @workspace {whose} and c.workspace_id = @workspace and c.profile_id = f.id group by f.person_id
        union all
        select f.person_id, max(coalesce(d.closed_at, d.created_at)), cast(null as bigint), max(case when d.status = 'won' then 1 else 0 end) from profile f
        cross join deal_profile l cross join deal d where f.workspace_id = @workspace {whose}
            and l.workspace_id = @workspace and l.profile_id = f.id and d.workspace_id = @workspace and d.id = l.deal_id group by f.person_id
        union all
        select f.person_id, max(coalesce(d.closed_at, d.created_at)), cast(null as bigint), 1 from profile f
        cross join deal d where f.workspace_id = @workspace {whose} and d.workspace_id = @workspace and d.company_id = f.company_id and d.status = 'won' group by f.person_id
        union all
        select f.person_id, cast(null as bigint), min(i.created_at), 0 from profile f
        cross join import_source s cross join import i where f.workspace_id = @workspace {whose}
            and s.workspace_id = @workspace and s.record_id = f.id and s.kind = 'profile' and i.workspace_id = @workspace and i.id = s.import_id group by f.person_id
        union all
        select f.person_id, cast(null as bigint), min(coalesce(g.invited_at, g.attended_at)), 0 from profile f
        cross join event_guest g where f.workspace_id = @workspace {whose} and g.workspace_id = @workspace and g.profile_id = f.id group by f.person_id
        """;

    private sealed record Row
    {
        public long Id { get; init; }
        public string Name { get; init; } = "";
        public Instant LastContact { get; init; }
        public long Customer { get; init; }

        public RetentionClock Clock(PrivacyPolicy policy)
        {
            var category = Customer == 1 ? RetentionCategory.Customer : RetentionCategory.Prospect;
            return new(Id, Name, category, LastContact, Moved(LastContact, policy.Terms[category]));
        }
    }
}
