using Filon.Storage;

namespace Filon.People;

/// <summary>
/// Joins the profiles of a workspace into persons, and finds where they work. Run it after every import and every undo:
/// it starts from what the profiles say and what people decided, so that running it twice changes nothing, and writes only what differs.
/// </summary>
public sealed class IdentityResolution(Database database, Ids ids, TimeProvider clock)
{
    private const int MostAttempts = 5, PersonsAtOnce = 5_000;
    private const long MuchMemory = 256L << 20;
    private readonly IdentityStore _store = new(database);

    public async Task RunAsync(long workspace, CancellationToken cancel)
    {
        await Statistics.RefreshAsync(database, cancel); // records came or went, a million of them perhaps
        for (var attempt = 1; ; attempt++)
            if (await TryAsync(workspace, attempt == MostAttempts, cancel)) break;
        // words of hundreds of thousands of people, wanted again only after the next import: a small server needs the room elsewhere
        if (GC.GetTotalMemory(forceFullCollection: false) > MuchMemory) GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive);
    }

    // what people decide while the evidence is being weighed is not overwritten: the whole is done again
    private async Task<bool> TryAsync(long workspace, bool last, CancellationToken cancel)
    {
        var decided = await database.WriteAsync(transaction => IdentityStore.DecisionsAsync(transaction, workspace), cancel);
        var profiles = await _store.ProfilesAsync(workspace, cancel);
        var known = await _store.CompaniesAsync(workspace, cancel);
        var said = await _store.DecidedAsync(workspace, cancel);
        var companies = CompanyResolution.Run(profiles, known, ids.Next);
        var resolution = Resolver.Run(profiles, companies.Companies, Decisions(said));
        var names = known.Concat(companies.Added).ToDictionary(company => company.Id, company => company.Name);
        var edges = await EdgeChanges.FindAsync(resolution.Edges, said, _store.EdgesAsync(workspace, cancel));
        var persons = await PersonChanges.FindAsync(resolution.Humans, human => Summary(human), profiles, _store.PersonsAsync(workspace, cancel));
        return await database.WriteAsync(async transaction =>
        {
            if (!last && await IdentityStore.DecisionsAsync(transaction, workspace) != decided) return false;
            var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
            await IdentityStore.WriteCompaniesAsync(transaction, workspace, companies, now, cancel);
            await IdentityStore.DeleteEdgesAsync(transaction, workspace, edges.Gone);
            await IdentityStore.InsertEdgesAsync(transaction, workspace, edges.New(ids.Next), now, cancel);
            await IdentityStore.AssignAsync(transaction, workspace, Changes(profiles, companies.Companies, resolution, persons), cancel);
            await IdentityStore.RemovePersonsAsync(transaction, workspace, persons.Gone);
            foreach (var some in persons.Changed.Chunk(PersonsAtOnce))
                await IdentityStore.WritePersonsAsync(transaction, workspace, [.. some.Select(human => Summary(resolution.Humans[human]))], persons.Replaced, now, cancel);
            await IdentityStore.RemoveUnusedCompaniesAsync(transaction, workspace);
            return true;
        }, cancel);

        PersonSummary Summary(IReadOnlyCollection<int> human) => PersonSummary.Of([.. human.Select(at => (profiles[at], companies.Companies[at]))], names.GetValueOrDefault);
    }

    private static List<Decision> Decisions(IReadOnlyList<(long A, long B, bool? OnePerson)> said) =>
        [.. said.Where(pair => pair.OnePerson is not null).Select(pair => new Decision(pair.A, pair.B, pair.OnePerson == true)).Distinct()];

    private static IEnumerable<(long, long, long?)> Changes(IReadOnlyList<KnownProfile> profiles, long[] companies, Resolution resolution, PersonChanges persons)
    {
        for (var human = 0; human < resolution.Humans.Count; human++)
            foreach (var at in resolution.Humans[human])
            {
                long? company = companies[at] == 0 ? null : companies[at];
                if (profiles[at].PersonId != persons.Ids[human] || profiles[at].CompanyId != company) yield return (profiles[at].Id, persons.Ids[human], company);
            }
    }
}
