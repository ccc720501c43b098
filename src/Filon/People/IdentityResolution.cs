using Filon.Storage;

namespace Filon.People;

/// <summary>
/// Joins the profiles of a workspace into persons, and finds where they work. Run it after every import and every undo:
/// it starts from what the profiles say and what people decided, so that running it twice changes nothing, and writes only what differs.
/// </summary>
public sealed class IdentityResolution(Database database, Ids ids, TimeProvider clock)
{
    private const int MostAttempts = 5;
    private readonly IdentityStore _store = new(database);

    public async Task RunAsync(long workspace, CancellationToken cancel)
    {
        await Statistics.RefreshAsync(database, cancel); // records came or went, a million of them perhaps
        for (var attempt = 1; ; attempt++)
            if (await TryAsync(workspace, attempt == MostAttempts, cancel)) return;
    }

    // what people decide while the evidence is being weighed is not overwritten: the whole is done again
    private async Task<bool> TryAsync(long workspace, bool last, CancellationToken cancel)
    {
        var decided = await database.WriteAsync(transaction => IdentityStore.DecisionsAsync(transaction, workspace), cancel);
        var profiles = await _store.ProfilesAsync(workspace, cancel);
        var edges = await _store.EdgesAsync(workspace, cancel);
        var known = await _store.CompaniesAsync(workspace, cancel);
        var persons = await _store.PersonsAsync(workspace, cancel);
        var companies = CompanyResolution.Run(profiles, known, ids.Next);
        var resolution = Resolver.Run(profiles, companies.Companies, Decisions(edges));
        var names = known.Concat(companies.Added).ToDictionary(company => company.Id, company => company.Name);
        var found = resolution.Humans.Select(human => PersonSummary.Of([.. human.Select(at => (profiles[at], companies.Companies[at]))], names.GetValueOrDefault)).ToList();
        return await database.WriteAsync(async transaction =>
        {
            if (!last && await IdentityStore.DecisionsAsync(transaction, workspace) != decided) return false;
            var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
            await IdentityStore.WriteCompaniesAsync(transaction, workspace, companies, now, cancel);
            await WriteEdgesAsync(transaction, workspace, edges, resolution.Edges, now, cancel);
            await IdentityStore.AssignAsync(transaction, workspace, Changes(profiles, companies.Companies, resolution, found), cancel);
            await WritePersonsAsync(transaction, workspace, persons, found, now, cancel);
            await IdentityStore.RemoveUnusedCompaniesAsync(transaction, workspace);
            return true;
        }, cancel);
    }

    private static List<Decision> Decisions(IReadOnlyList<StoredEdge> edges) =>
        [.. edges.Where(edge => edge.State is EdgeState.Accepted or EdgeState.Refused)
            .Select(edge => new Decision(edge.ProfileA, edge.ProfileB, edge.State == EdgeState.Accepted)).Distinct()];

    private async Task WriteEdgesAsync(
        Transaction transaction, long workspace, IReadOnlyList<StoredEdge> before, IReadOnlyList<IdentityEdge> found, long now, CancellationToken cancel)
    {
        var old = before.ToDictionary(edge => (edge.ProfileA, edge.ProfileB, edge.Evidence));
        var decided = before.Where(edge => edge.State is EdgeState.Accepted or EdgeState.Refused or EdgeState.Open).Select(edge => (edge.ProfileA, edge.ProfileB)).ToHashSet();
        var wanted = new List<StoredEdge>();
        var kept = new HashSet<long>();
        foreach (var edge in found.Where(edge => !decided.Contains((edge.A, edge.B))).DistinctBy(edge => (edge.A, edge.B, edge.Evidence)))
        {
            var same = old.GetValueOrDefault((edge.A, edge.B, edge.Evidence));
            var row = StoredEdge.Of(same?.Id ?? ids.Next(), edge);
            if (row == same) kept.Add(row.Id); else wanted.Add(row);
        }

        await IdentityStore.DeleteEdgesAsync(transaction, workspace,
            [.. before.Where(edge => edge.State is EdgeState.Automatic or EdgeState.Proposed && !kept.Contains(edge.Id)).Select(edge => edge.Id)]);
        await IdentityStore.InsertEdgesAsync(transaction, workspace, wanted, now, cancel);
    }

    private static IEnumerable<(long, long, long?)> Changes(IReadOnlyList<KnownProfile> profiles, long[] companies, Resolution resolution, List<PersonSummary> found)
    {
        for (var human = 0; human < found.Count; human++)
            foreach (var at in resolution.Humans[human])
            {
                long? company = companies[at] == 0 ? null : companies[at];
                if (profiles[at].PersonId != found[human].Id || profiles[at].CompanyId != company) yield return (profiles[at].Id, found[human].Id, company);
            }
    }

    private static async Task WritePersonsAsync(
        Transaction transaction, long workspace, IReadOnlyList<PersonSummary> before, List<PersonSummary> found, long now, CancellationToken cancel)
    {
        var old = before.ToDictionary(person => person.Id);
        var current = found.Select(person => person.Id).ToHashSet();
        await IdentityStore.RemovePersonsAsync(transaction, workspace, [.. old.Keys.Where(id => !current.Contains(id))]);
        await IdentityStore.WritePersonsAsync(transaction, workspace,
            [.. found.Where(person => old.GetValueOrDefault(person.Id) != person)], old.Keys.ToHashSet(), now, cancel);
    }
}
