using Filon.Storage;

namespace Filon.People;

/// <summary>Puts the profiles of a few persons together anew from the edges already found: after somebody joined or separated them.</summary>
internal static class Regrouping
{
    public static async Task RunAsync(Transaction transaction, long workspace, IReadOnlyCollection<long> persons, long now, CancellationToken cancel)
    {
        var profiles = await IdentityStore.ProfilesOfAsync(transaction, workspace, persons);
        var edges = await IdentityStore.EdgesAmongAsync(transaction, workspace, [.. profiles.Select(profile => profile.Id)]);
        var companies = await IdentityStore.CompanyNamesAsync(transaction, workspace, [.. profiles.Select(profile => profile.CompanyId).OfType<long>().Distinct()]);
        var sets = Sets(profiles, edges);
        var found = sets.Select(set => PersonSummary.Of(
            [.. set.Select(at => (profiles[at], profiles[at].CompanyId ?? 0))], id => companies.GetValueOrDefault(id))).ToList();
        await IdentityStore.AssignAsync(transaction, workspace, sets.SelectMany((set, human) => set.Select(at => (profiles[at].Id, found[human].Id, profiles[at].CompanyId))), cancel);
        await IdentityStore.RemovePersonsAsync(transaction, workspace, [.. persons]);
        await IdentityStore.WritePersonsAsync(transaction, workspace, found, new HashSet<long>(), now, cancel);
    }

    /// <summary>What people decided first, then the automatic joins, the strongest first, wherever nobody refused.</summary>
    public static IReadOnlyList<IReadOnlyCollection<int>> Sets(IReadOnlyList<KnownProfile> profiles, IReadOnlyList<StoredEdge> edges)
    {
        var index = profiles.Select((profile, at) => (profile.Id, at)).ToDictionary(pair => pair.Id, pair => pair.at);
        var decisions = edges.Where(edge => edge.State is EdgeState.Accepted or EdgeState.Refused)
            .Select(edge => new Decision(edge.ProfileA, edge.ProfileB, edge.State == EdgeState.Accepted)).Distinct().ToList();
        var partition = new Partition(profiles, decisions, index);
        foreach (var edge in edges.Where(edge => edge.State == EdgeState.Automatic).OrderByDescending(edge => edge.Score).ThenBy(edge => edge.Id))
            if (!partition.Refused(index[edge.ProfileA], index[edge.ProfileB])) partition.Join(index[edge.ProfileA], index[edge.ProfileB]);
        return partition.Sets();
    }
}
