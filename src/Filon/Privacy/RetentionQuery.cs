using Dapper;
using Filon.Storage;
using NodaTime;

namespace Filon.Privacy;

/// <summary>Until when each person is kept.</summary>
public sealed class RetentionQuery(Database database)
{
    /// <summary>Whose time runs out before a moment, the earliest first.</summary>
    public async Task<IReadOnlyList<RetentionClock>> DueAsync(long workspace, PrivacyPolicy policy, Instant before, int take, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        var rows = await connection.QueryAsync<Row>(
            $"{Clocks("")} having coalesce(max(u.at), max(u.collected)) < case when max(u.customer) = 1 then @customers else @prospects end order by coalesce(max(u.at), max(u.collected)), p.id limit @take",
            new { workspace, take, prospects = Since(before, policy, RetentionCategory.Prospect), customers = Since(before, policy, RetentionCategory.Customer) });
        return [.. rows.Select(row => row.Clock(policy))];
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
        from (
            select f.person_id, max(t.happened_at) as at, cast(null as bigint) as collected, 0 as customer from profile f
            join touch t on t.workspace_id = f.workspace_id and t.profile_id = f.id where f.workspace_id = @workspace {whose} group by f.person_id
            union all
            select f.person_id, max(c.happened_at), cast(null as bigint), 0 from profile f
            join conversion c on c.workspace_id = f.workspace_id and c.profile_id = f.id where f.workspace_id = @workspace {whose} group by f.person_id
            union all
            select f.person_id, max(coalesce(d.closed_at, d.created_at)), cast(null as bigint), max(case when d.status = 'won' then 1 else 0 end) from profile f
            join deal_profile l on l.workspace_id = f.workspace_id and l.profile_id = f.id
            join deal d on d.workspace_id = l.workspace_id and d.id = l.deal_id where f.workspace_id = @workspace {whose} group by f.person_id
            union all
            select f.person_id, max(coalesce(d.closed_at, d.created_at)), cast(null as bigint), 1 from profile f
            join deal d on d.workspace_id = f.workspace_id and d.company_id = f.company_id and d.status = 'won' where f.workspace_id = @workspace {whose} group by f.person_id
            union all
            select f.person_id, cast(null as bigint), min(i.created_at), 0 from profile f
            join import_source s on s.workspace_id = f.workspace_id and s.record_id = f.id and s.kind = 'profile'
            join import i on i.workspace_id = s.workspace_id and i.id = s.import_id
            where f.workspace_id = @workspace {whose} group by f.person_id
        ) u
        join person p on p.workspace_id = @workspace and p.id = u.person_id
        where not exists (select 1 from profile e where e.workspace_id = @workspace and e.person_id = p.id and (e.network = 'erased' or e.is_own = true))
        group by p.id, p.name
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
