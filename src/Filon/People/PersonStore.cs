using Filon.Jobs;
using Filon.Storage;

namespace Filon.People;

/// <summary>What people say about who is one person. It stands for ever: a later import does not ask again.</summary>
public sealed class PersonStore(Database database, Ids ids, JobStore jobs, TimeProvider clock)
{
    private static readonly Failure NoQuestion = new(FailureKind.NotFound, "This question is no longer there.", "Cette question n’est plus là.");
    private static readonly Failure NoPerson = new(FailureKind.NotFound, "There is no such person here.", "Il n’y a pas de telle personne ici.");
    private static readonly Failure AlreadyOne = new(FailureKind.Conflict, "This is one person already.", "C’est déjà une seule personne.");

    private static readonly Failure Alone = new(FailureKind.Conflict,
        "This profile is the only one of this person: there is nothing to separate.", "Ce profil est le seul de cette personne : il n’y a rien à séparer.");

    /// <summary>Answers a question: one person, or two.</summary>
    public Task<Failure?> AnswerAsync(long workspace, long edge, bool onePerson, long? account, CancellationToken cancel) =>
        ChangeAsync(workspace, async transaction =>
        {
            if (await EdgeAsync(transaction, workspace, edge) is not { } found) return ([], NoQuestion);
            var persons = await OwnersAsync(transaction, workspace, found.ProfileA, found.ProfileB);
            if (onePerson) await LiftRefusalsAsync(transaction, workspace, persons);
            await DecideAsync(transaction, workspace, edge, onePerson ? EdgeState.Accepted : EdgeState.Refused, account);
            return (persons, null);
        }, cancel);

    /// <summary>Takes an answer back: the question stands again, or the automatic join.</summary>
    public Task<Failure?> WithdrawAsync(long workspace, long edge, CancellationToken cancel) =>
        ChangeAsync(workspace, async transaction =>
        {
            if (await EdgeAsync(transaction, workspace, edge) is not { } found) return ([], NoQuestion);
            var persons = await OwnersAsync(transaction, workspace, found.ProfileA, found.ProfileB);
            await ResetAsync(transaction, workspace, found);
            return (persons, null);
        }, cancel);

    /// <summary>Says that two persons are one, without evidence. The value is the edge, by which it can be taken back.</summary>
    public async Task<Outcome<long>> LinkAsync(long workspace, long first, long second, long? account, CancellationToken cancel)
    {
        var edge = ids.Next();
        var failure = await ChangeAsync(workspace, async transaction =>
        {
            var persons = await OwnersAsync(transaction, workspace, first, second);
            if (persons.Count == 0) return ([], NoPerson);
            if (persons.Count == 1) return ([], first == second || await ExistsAsync(transaction, workspace, first, second) ? AlreadyOne : NoPerson);
            await LiftRefusalsAsync(transaction, workspace, persons);
            await transaction.ExecuteAsync(
                "delete from identity_edge where workspace_id = @workspace and profile_a = @a and profile_b = @b and evidence = @evidence",
                new { workspace, a = Math.Min(first, second), b = Math.Max(first, second), evidence = EvidenceRules.ByHand });
            await AddAsync(transaction, workspace, [(edge, first, second)], EdgeState.Accepted, account);
            return (persons, null);
        }, cancel);
        return failure is null ? edge : failure;
    }

    /// <summary>Says that a profile is not this person: it becomes a person of its own, and stays one.</summary>
    public Task<Failure?> SeparateAsync(long workspace, long profile, long? account, CancellationToken cancel) =>
        ChangeAsync(workspace, async transaction =>
        {
            var persons = await OwnersAsync(transaction, workspace, profile, profile);
            if (persons.Count == 0) return ([], NoPerson);
            var others = (await IdentityStore.ProfilesOfAsync(transaction, workspace, persons)).Select(known => known.Id).Where(id => id != profile).ToList();
            if (others.Count == 0) return ([], Alone);
            var between = (await IdentityStore.EdgesAmongAsync(transaction, workspace, [profile, .. others])).Where(edge => edge.ProfileA == profile || edge.ProfileB == profile).ToList();
            foreach (var edge in between) await DecideAsync(transaction, workspace, edge.Id, EdgeState.Refused, account);
            var known = between.Select(edge => edge.ProfileA == profile ? edge.ProfileB : edge.ProfileA).ToHashSet();
            await AddAsync(transaction, workspace, [.. others.Where(other => !known.Contains(other)).Select(other => (ids.Next(), profile, other))], EdgeState.Refused, account);
            return (persons, null);
        }, cancel);

    /// <summary>Takes a separation back: the evidence decides again between this profile and that person.</summary>
    public Task<Failure?> RejoinAsync(long workspace, long profile, long person, CancellationToken cancel) =>
        ChangeAsync(workspace, async transaction =>
        {
            var persons = await OwnersAsync(transaction, workspace, profile, person);
            if (persons.Count < 2) return ([], NoPerson);
            await LiftRefusalsAsync(transaction, workspace, persons);
            return (persons, null);
        }, cancel);

    private async Task<Failure?> ChangeAsync(long workspace, Func<Transaction, Task<(IReadOnlyCollection<long> Persons, Failure? Failure)>> change, CancellationToken cancel) =>
        await database.WriteAsync(async transaction =>
        {
            var (persons, failure) = await change(transaction);
            if (failure is not null) return failure;
            await Regrouping.RunAsync(transaction, workspace, persons, Now, cancel);
            await jobs.EnqueueAsync(transaction, workspace, KnownJobs.RecomputeLedger, "");
            await jobs.EnqueueAsync(transaction, workspace, KnownJobs.KeepContacts, "");
            return null;
        }, cancel);

    private long Now => clock.GetUtcNow().ToUnixTimeMilliseconds();

    private static Task<StoredEdge?> EdgeAsync(Transaction transaction, long workspace, long edge) => transaction.FirstAsync<StoredEdge>(
        "select id, profile_a, profile_b, evidence, detail, score, state from identity_edge where workspace_id = @workspace and id = @edge", new { workspace, edge });

    private static async Task<IReadOnlyCollection<long>> OwnersAsync(Transaction transaction, long workspace, long first, long second) =>
        await transaction.QueryAsync<long>(
            "select distinct person_id from profile where workspace_id = @workspace and id in (@first, @second) order by person_id", new { workspace, first, second });

    private static async Task<bool> ExistsAsync(Transaction transaction, long workspace, long first, long second) =>
        await transaction.FirstAsync<long>("select count(*) from profile where workspace_id = @workspace and id in (@first, @second)", new { workspace, first, second }) == 2;

    private async Task DecideAsync(Transaction transaction, long workspace, long edge, string state, long? account)
    {
        await transaction.WatchAsync("identity_edge", new { workspace_id = workspace, id = edge });
        await transaction.ExecuteAsync(
            "update identity_edge set state = @state, decided_by = @account, decided_at = @Now where workspace_id = @workspace and id = @edge",
            new { workspace, edge, state, account, Now });
    }

    private async Task AddAsync(Transaction transaction, long workspace, IReadOnlyList<(long Id, long First, long Second)> edges, string state, long? account)
    {
        foreach (var (id, first, second) in edges)
        {
            await transaction.WatchAsync("identity_edge", new { workspace_id = workspace, id });
            await transaction.ExecuteAsync(
                """
                insert into identity_edge (workspace_id, id, profile_a, profile_b, evidence, detail, score, state, decided_by, decided_at, created_at)
                values (@workspace, @id, @a, @b, @evidence, '[]', @score, @state, @account, @Now, @Now)
                """,
                new
                {
                    workspace, id, a = Math.Min(first, second), b = Math.Max(first, second), evidence = EvidenceRules.ByHand,
                    score = state == EdgeState.Accepted ? 1.0 : 0.0, state, account, Now,
                });
        }
    }

    private static async Task LiftRefusalsAsync(Transaction transaction, long workspace, IReadOnlyCollection<long> persons)
    {
        var profiles = await IdentityStore.ProfilesOfAsync(transaction, workspace, persons);
        var owner = profiles.ToDictionary(profile => profile.Id, profile => profile.PersonId);
        foreach (var edge in await IdentityStore.EdgesAmongAsync(transaction, workspace, [.. owner.Keys]))
            if (edge.State == EdgeState.Refused && owner[edge.ProfileA] != owner[edge.ProfileB]) await ResetAsync(transaction, workspace, edge);
    }

    // what the evidence alone would say; the next resolution looks again
    private static Task<int> ResetAsync(Transaction transaction, long workspace, StoredEdge edge) => edge.Evidence == EvidenceRules.ByHand
        ? transaction.ExecuteAsync("delete from identity_edge where workspace_id = @workspace and id = @Id", new { workspace, edge.Id })
        : transaction.ExecuteAsync(
            "update identity_edge set state = @state, decided_by = null, decided_at = null where workspace_id = @workspace and id = @Id",
            new { workspace, edge.Id, state = edge.Score >= EvidenceRules.Named(edge.Evidence).AutomaticFrom ? EdgeState.Automatic : EdgeState.Proposed });
}
