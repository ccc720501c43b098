using Filon.People;
using Filon.Storage;

namespace Filon.Events;

/// <summary>The profiles of people who are named by hand.</summary>
internal static class ContactProfileStore
{
    /// <returns>One profile of each address that is known, whatever file it came in.</returns>
    public static async Task<Dictionary<string, long>> ByEmailAsync(Transaction transaction, long workspace, IReadOnlyCollection<string> emails) =>
        emails.Count == 0 ? [] : (await transaction.QueryAsync<(string Email, long Profile)>(
            $"""
            select e.email, min(e.profile_id) from profile_email e
            join profile f on f.workspace_id = e.workspace_id and f.id = e.profile_id
            where e.workspace_id = @workspace and f.network <> 'erased' and {transaction.Dialect.Among("e.email", "emails")}
            group by e.email order by e.email
            """, new { workspace, emails = transaction.Dialect.List(emails) })).ToDictionary(row => row.Email, row => row.Profile, StringComparer.Ordinal);

    /// <returns>One profile of each of these persons: the one with an address where there is one. Nobody who objects or was erased.</returns>
    public static async Task<Dictionary<long, long>> OfPersonsAsync(Transaction transaction, long workspace, IReadOnlyCollection<long> persons) =>
        persons.Count == 0 ? [] : (await transaction.QueryAsync<(long Person, long Profile)>(
            $"""
            select f.person_id, coalesce(min(case when e.email is not null then f.id end), min(f.id)) from profile f
            left join profile_email e on e.workspace_id = f.workspace_id and e.profile_id = f.id
            where f.workspace_id = @workspace and f.is_own = false and {transaction.Dialect.Among("f.person_id", "persons")}
                and f.person_id not in ({PersonQuery.Hidden})
            group by f.person_id order by f.person_id
            """, new { workspace, persons = transaction.Dialect.List(persons) })).ToDictionary(row => row.Person, row => row.Profile);

    /// <summary>The profiles held together with this one, itself among them.</summary>
    public static Task<IReadOnlyList<long>> HeldTogetherAsync(Transaction transaction, long workspace, long profile) => transaction.QueryAsync<long>(
        """
        select o.id from profile f join profile o on o.workspace_id = f.workspace_id and o.person_id = f.person_id
        where f.workspace_id = @workspace and f.id = @profile order by o.id
        """, new { workspace, profile });

    /// <returns>How many profiles went.</returns>
    public static async Task<int> ForgetUnusedAsync(Transaction transaction, long workspace, IReadOnlyCollection<long> profiles)
    {
        if (profiles.Count == 0) return 0;
        var unused = await transaction.QueryAsync<long>(
            $"""
            select s.record_id from import_source s
            where s.workspace_id = @workspace and s.kind = 'profile' and s.import_id = 0 and s.content_hash = '' and {transaction.Dialect.Among("s.record_id", "profiles")}
                and not exists (select 1 from touch t where t.workspace_id = @workspace and t.profile_id = s.record_id)
                and not exists (select 1 from conversion c where c.workspace_id = @workspace and c.profile_id = s.record_id)
                and not exists (select 1 from deal_profile d where d.workspace_id = @workspace and d.profile_id = s.record_id)
                and not exists (select 1 from event_guest g where g.workspace_id = @workspace and g.profile_id = s.record_id and g.invited_at is not null)
            order by s.record_id
            """, new { workspace, profiles = transaction.Dialect.List(profiles) });
        if (unused.Count == 0) return 0;
        foreach (var (table, column) in Hanging)
            await transaction.ExecuteAsync(
                $"delete from {table} where workspace_id = @workspace and {transaction.Dialect.Among(column, "unused")}", new { workspace, unused = transaction.Dialect.List(unused) });
        await transaction.ExecuteAsync(
            "delete from person where workspace_id = @workspace and not exists (select 1 from profile f where f.workspace_id = @workspace and f.person_id = person.id)", new { workspace });
        await transaction.ExecuteAsync(
            "delete from person_word where workspace_id = @workspace and not exists (select 1 from person p where p.workspace_id = @workspace and p.id = person_word.person_id)", new { workspace });
        return unused.Count;
    }

    private static readonly (string Table, string Column)[] Hanging =
        [("profile_email", "profile_id"), ("identity_edge", "profile_a"), ("identity_edge", "profile_b"), ("identity_decision", "profile_a"), ("identity_decision", "profile_b"), ("privacy_mark", "profile_id"), ("import_source", "record_id"), ("profile", "id")];
}
