using Dapper;
using Filon.People;
using Filon.Storage;
using NodaTime;

namespace Filon.AddressBook;

/// <summary>Contacts: the touches in which two people met, by person and day.</summary>
public sealed class ContactQuery(Database database)
{
    private const long Day = 86_400_000;

    /// <summary>The days of contact with each person, in UTC, up to a day, by person. Own accounts, and persons who stand in no list, are left out.</summary>
    public async Task<IReadOnlyList<Relationship>> RelationshipsAsync(long workspace, LocalDate until, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        var contacts = new List<(long Person, int Day)>();
        // the plus leaves the index touch_contact to choose from, which holds contacts alone: that of time would walk every touch
        await using var row = await connection.ExecuteReaderAsync(new CommandDefinition(
            $"""
            select f.person_id, t.happened_at / @Day
            from touch t join profile f on f.workspace_id = t.workspace_id and f.id = t.profile_id
            where t.workspace_id = @workspace and {ContactKind.Any} and +t.happened_at < @end and not f.is_own and f.person_id not in ({PersonQuery.Hidden})
            """, new { workspace, Day, end = (Relationship.Number(until) + 1) * Day }, cancellationToken: cancel));
        while (await row.ReadAsync(cancel)) contacts.Add((row.GetInt64(0), (int)row.GetInt64(1)));
        return Relationship.All(contacts);
    }

    /// <summary>Who these persons are, and of what kind their contacts were.</summary>
    public async Task<IReadOnlyDictionary<long, ContactCard>> CardsAsync(long workspace, IReadOnlyCollection<long> persons, CancellationToken cancel)
    {
        if (persons.Count == 0) return new Dictionary<long, ContactCard>();
        await using var connection = await database.OpenAsync(cancel);
        var parameters = new { workspace, persons = database.Dialect.List(persons) };
        var kinds = (await connection.QueryAsync<(long Person, string Kind, long Count)>(
            $"""
            select person_id, kind, count(*) from (
                select f.person_id, {ContactKind.First} as kind
                from profile f join touch t on t.workspace_id = f.workspace_id and t.profile_id = f.id
                where f.workspace_id = @workspace and {database.Dialect.Among("f.person_id", "persons")} and {ContactKind.Any}) c
            group by person_id, kind order by person_id, count(*) desc, kind
            """, parameters)).ToLookup(row => row.Person, row => (ContactKind.Of(row.Kind)!, row.Count));
        return (await connection.QueryAsync<ContactCard>(
            $"""
            select n.id as person_id, n.name, n.title, n.stage, c.name as company,
                case when exists (select 1 from deal d where d.workspace_id = n.workspace_id and d.company_id = n.company_id and d.status = 'won') then 1 else 0 end as customer,
                case when exists (select 1 from deal d where d.workspace_id = n.workspace_id and d.company_id = n.company_id and d.status = 'open') then 1 else 0 end as open_deal
            from person n left join company c on c.workspace_id = n.workspace_id and c.id = n.company_id
            where n.workspace_id = @workspace and {database.Dialect.Among("n.id", "persons")} order by n.id
            """, parameters)).ToDictionary(card => card.PersonId, card => card with { Kinds = [.. kinds[card.PersonId]] });
    }

    /// <summary>Whom files name as having recommended us, with whom they sent: the latest first.</summary>
    public async Task<IReadOnlyList<SaidIntroduction>> SaidAsync(long workspace, int take, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        return (await connection.QueryAsync<SaidIntroduction>(
            $"""
            select s.introducer, s.person_id, n.name as introduced, s.at
            from (
                select t.introducer, f.person_id, min(t.happened_at) as at
                from touch t join profile f on f.workspace_id = t.workspace_id and f.id = t.profile_id
                where t.workspace_id = @workspace and t.introducer is not null and t.introducer <> '' and f.person_id not in ({PersonQuery.Hidden})
                group by t.introducer, f.person_id order by min(t.happened_at) desc, f.person_id, t.introducer limit @take
            ) s
            join person n on n.workspace_id = @workspace and n.id = s.person_id
            order by s.at desc, s.person_id, s.introducer
            """, new { workspace, take })).AsList();
    }
}
