using Dapper;
using Filon.People;
using Filon.Storage;

namespace Filon.AddressBook;

/// <summary>The table of introductions.</summary>
public sealed class IntroductionStore(Database database, Ids ids, TimeProvider clock)
{
    // who was erased, or objected to being followed, is named in no list
    private const string Select =
        $"""
        select i.id, i.introducer_profile_id, i.introducer, i.introduced_profile_id, i.introduced, i.introduced_on as day, i.note, a.name as by,
            p.person_id as introducer_person_id, q.person_id as introduced_person_id
        from introduction i
        left join profile p on p.workspace_id = i.workspace_id and p.id = i.introducer_profile_id
        left join profile q on q.workspace_id = i.workspace_id and q.id = i.introduced_profile_id
        left join account a on a.id = i.created_by
        where i.workspace_id = @workspace
            and (p.person_id is null or p.person_id not in ({PersonQuery.Hidden})) and (q.person_id is null or q.person_id not in ({PersonQuery.Hidden}))
        """;

    /// <summary>The latest first.</summary>
    public async Task<IReadOnlyList<Introduction>> ListAsync(long workspace, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        return (await connection.QueryAsync<Introduction>($"{Select} order by i.introduced_on desc, i.id desc", new { workspace })).AsList();
    }

    public async Task<Introduction?> FindAsync(long workspace, long id, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        return await connection.QueryFirstOrDefaultAsync<Introduction>($"{Select} and i.id = @id", new { workspace, id });
    }

    /// <summary>Records it, or puts it back under the id it had. A name that one person alone bears becomes that person.</summary>
    public Task<Introduction> PutAsync(long workspace, Introduction said, long? by, CancellationToken cancel) => database.WriteAsync(async t =>
    {
        var kept = said with
        {
            Id = said.Id == 0 ? ids.Next() : said.Id,
            IntroducerProfileId = await ProfileAsync(t, workspace, said.IntroducerProfileId, said.Introducer),
            IntroducedProfileId = await ProfileAsync(t, workspace, said.IntroducedProfileId, said.Introduced),
        };
        await t.WatchAsync("introduction", new { workspace_id = workspace, id = kept.Id });
        await t.ExecuteAsync(
            """
            insert into introduction (workspace_id, id, introducer_profile_id, introducer, introduced_profile_id, introduced, introduced_on, note, created_by, created_at)
            values (@workspace, @Id, @IntroducerProfileId, @Introducer, @IntroducedProfileId, @Introduced, @Day, @Note, @by, @now)
            on conflict (workspace_id, id) do update set introducer_profile_id = excluded.introducer_profile_id, introducer = excluded.introducer,
                introduced_profile_id = excluded.introduced_profile_id, introduced = excluded.introduced, introduced_on = excluded.introduced_on, note = excluded.note
            """,
            new { workspace, kept.Id, kept.IntroducerProfileId, kept.Introducer, kept.IntroducedProfileId, kept.Introduced, kept.Day, kept.Note, by, now = clock.Now() });
        return kept;
    }, cancel);

    /// <returns>What is gone; null where there was none.</returns>
    public Task<Introduction?> DeleteAsync(long workspace, long id, CancellationToken cancel) => database.WriteAsync(async t =>
    {
        if (await t.FirstAsync<Introduction>($"{Select} and i.id = @id", new { workspace, id }) is not { } gone) return null;
        await t.WatchAsync("introduction", new { workspace_id = workspace, id });
        await t.ExecuteAsync("delete from introduction where workspace_id = @workspace and id = @id", new { workspace, id });
        return gone;
    }, cancel);

    /// <summary>A profile that is there, or the one person of that name; null where nobody or several are.</summary>
    private static async Task<long?> ProfileAsync(Transaction transaction, long workspace, long? profile, string name)
    {
        var folded = FoldedName.OfPerson(name);
        var found = await transaction.QueryAsync<(long Person, long Profile)>(
            profile is null
                ? "select person_id, min(id) from profile where workspace_id = @workspace and name_folded = @folded and name_folded <> '' group by person_id order by person_id limit 2"
                : "select person_id, id from profile where workspace_id = @workspace and id = @profile",
            new { workspace, profile, folded });
        return found.Count == 1 ? found[0].Profile : null;
    }
}
