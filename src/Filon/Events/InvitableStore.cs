using Dapper;
using Filon.People;
using Filon.Storage;

namespace Filon.Events;

/// <summary>Which of many persons may be invited: nobody who objects or was erased, and no account of our own.</summary>
internal static class InvitableStore
{
    public static async Task<IReadOnlyList<Invitable>> ReadAsync(Database database, long workspace, long told, IReadOnlyCollection<long> persons, CancellationToken cancel)
    {
        if (persons.Count == 0) return [];
        await using var connection = await database.OpenAsync(cancel);
        return (await connection.QueryAsync<Invitable>(Text(database.Dialect), new { workspace, told, persons = database.Dialect.List(persons) })).AsList();
    }

    public static async Task<IReadOnlyList<Invitable>> ReadAsync(Transaction transaction, long workspace, long told, IReadOnlyCollection<long> persons) =>
        persons.Count == 0 ? [] : await transaction.QueryAsync<Invitable>(Text(transaction.Dialect), new { workspace, told, persons = transaction.Dialect.List(persons) });

    private static string Text(Dialect dialect) =>
        $"""
        select f.person_id, coalesce(min(case when e.email is not null then f.id end), min(f.id)) as profile_id,
            max(case when e.email is not null then 1 else 0 end) as has_email, max(case when g.profile_id is not null then 1 else 0 end) as is_guest
        from profile f
        left join profile_email e on e.workspace_id = f.workspace_id and e.profile_id = f.id
        left join event_guest g on g.workspace_id = f.workspace_id and g.event_id = @told and g.profile_id = f.id
            and (g.invited_at is not null or exists (select 1 from touch t where t.workspace_id = g.workspace_id and t.id = g.touch_id))
        where f.workspace_id = @workspace and f.is_own = false and {dialect.Among("f.person_id", "persons")} and f.person_id not in ({PersonQuery.Hidden})
        group by f.person_id order by f.person_id
        """;
}
