using Dapper;
using Filon.Storage;

namespace Filon.Privacy;

/// <summary>
/// Keeps with each person the date of the last contact and whether there was a sale, so that a page finds whom the retention clock may have
/// reached without reading a million touches. Contacts come later and later, so a date that is behind names somebody too many, never too few.
/// </summary>
public sealed class ContactStore(Database database)
{
    private const int Together = 2_000;

    /// <summary>Of whom nothing dates any contact: after every date there will be.</summary>
    private const long Never = 9_000_000_000_000_000;

    /// <summary>Writes what differs, some persons at a time: nobody who wants to write waits long.</summary>
    public async Task RefreshAsync(long workspace, CancellationToken cancel)
    {
        long after = long.MinValue;
        while (await UntilAsync(workspace, after, cancel) is { } until)
        {
            await database.WriteAsync(transaction =>
            {
                transaction.AsBookkeeping();
                return transaction.ExecuteAsync(Renewed, new { workspace, after, until, Never });
            }, cancel);
            after = until;
        }
    }

    private async Task<long?> UntilAsync(long workspace, long after, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        return await connection.ExecuteScalarAsync<long?>(
            "select max(id) from (select id from person where workspace_id = @workspace and id > @after order by id limit @Together) p", new { workspace, after, Together });
    }

    private static string Renewed =>
        $"""
        update person set last_contact_at = w.at, is_customer = w.customer
        from (
            select p.id, coalesce(max(u.at), max(u.collected), @Never) as at, coalesce(max(u.customer), 0) = 1 as customer
            from person p
            left join ({RetentionQuery.Contacts("and f.person_id > @after and f.person_id <= @until")}) u on u.person_id = p.id
            where p.workspace_id = @workspace and p.id > @after and p.id <= @until
            group by p.id
        ) w
        where person.workspace_id = @workspace and person.id = w.id
            and (person.last_contact_at is distinct from w.at or person.is_customer is distinct from w.customer)
        """;
}
