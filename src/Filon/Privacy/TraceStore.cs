using Filon.Imports;
using Filon.People;
using Filon.Storage;

namespace Filon.Privacy;

/// <summary>Finds by what a person is known in a workspace: now, and in every line that ever described them.</summary>
internal static class TraceStore
{
    /// <summary>Null where there is no such person, or one that was erased.</summary>
    public static async Task<PersonTraces?> FindAsync(Transaction transaction, long workspace, long person)
    {
        var profiles = await IdentityStore.ProfilesOfAsync(transaction, workspace, [person]);
        if (profiles.Count == 0 || profiles.All(profile => profile.Network == Networks.Erased)) return null;
        var traces = new PersonTraces { Person = person, Profiles = [.. profiles.Select(profile => profile.Id)] };
        foreach (var profile in profiles) traces.Add(profile);
        foreach (var line in await LinesAsync(transaction, workspace, traces.Profiles)) traces.Add(line);
        foreach (var email in await OfOthersAsync(transaction, workspace, traces)) traces.Leave(email);
        traces.Shared = await SharedAsync(transaction, workspace, person, traces.Names);
        return traces;
    }

    // an old name or address, replaced by a later line, still stands in the earlier one
    private static async Task<IEnumerable<KnownProfile>> LinesAsync(Transaction transaction, long workspace, IReadOnlyList<long> profiles)
    {
        var rows = await transaction.QueryAsync<(long Profile, string Payload)>(
            $"""
            select s.record_id, r.payload from import_source s
            join import_row r on r.workspace_id = @workspace and r.kind = 'profile' and r.record_key = s.record_key
            where s.workspace_id = @workspace and s.kind = 'profile' and {transaction.Dialect.Among("s.record_id", "profiles")} and r.payload is not null
            order by r.import_id, r.row_number
            """, new { workspace, profiles = transaction.Dialect.List(profiles) });
        return rows.Select(row => (row.Profile, Record: RecordJson.Read(row.Payload) as ProfileRecord)).Where(row => row.Record is not null).Select(row => new KnownProfile
        {
            Id = row.Profile, Network = row.Record!.Network, NetworkKey = row.Record.NetworkKey, Handle = row.Record.Handle, LinkedIn = row.Record.LinkedIn, Name = row.Record.Name,
            Phone = row.Record.Phone, Emails = row.Record.Emails,
        });
    }

    private static Task<IReadOnlyList<string>> OfOthersAsync(Transaction transaction, long workspace, PersonTraces traces) => transaction.QueryAsync<string>(
        $"""
        select distinct e.email from profile_email e
        join profile p on p.workspace_id = e.workspace_id and p.id = e.profile_id
        where e.workspace_id = @workspace and p.person_id <> @Person and {transaction.Dialect.Among("e.email", "emails")}
        order by e.email
        """, new { workspace, traces.Person, emails = transaction.Dialect.List(traces.Emails) });

    private static async Task<IReadOnlyCollection<string>> SharedAsync(Transaction transaction, long workspace, long person, IReadOnlyCollection<string> names)
    {
        HashSet<string> shared = [];
        foreach (var name in names)
        {
            var others = await transaction.FirstAsync<long>(
                "select count(*) from profile where workspace_id = @workspace and name_folded = @folded and person_id <> @person",
                new { workspace, folded = FoldedName.OfPerson(name), person });
            if (others > 0) shared.Add(name);
        }

        return shared;
    }
}
