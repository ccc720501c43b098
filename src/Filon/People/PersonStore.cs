using Filon.Jobs;
using Filon.Storage;

namespace Filon.People;

/// <summary>What people say about who is one person. It stands for ever: a later import does not ask again. All of it can be taken back.</summary>
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
            if (await DecisionStore.FindAsync(transaction, workspace, edge) is not { } found) return ([], NoQuestion);
            var persons = await OwnersAsync(transaction, workspace, [found.ProfileA, found.ProfileB]);
            var act = new Act(transaction, workspace, ids, account, Now);
            if (onePerson) await SetAsideAsync(act, persons);
            await act.SayAsync(edge, onePerson ? EdgeState.Accepted : EdgeState.Refused);
            return (persons, null);
        }, cancel);

    /// <summary>Takes an answer, a join by hand or a separation back, with all that was said at that stroke: what held before holds again.</summary>
    public Task<Failure?> WithdrawAsync(long workspace, long edge, CancellationToken cancel) =>
        ChangeAsync(workspace, async transaction =>
        {
            if (await DecisionStore.FindAsync(transaction, workspace, edge) is not { } found) return ([], NoQuestion);
            return (await TakeBackAsync(transaction, workspace, found), null);
        }, cancel);

    /// <summary>Says that two persons are one, without evidence. The value is the edge, by which it can be taken back.</summary>
    public async Task<Outcome<long>> LinkAsync(long workspace, long first, long second, long? account, CancellationToken cancel)
    {
        var edge = ids.Next();
        var failure = await ChangeAsync(workspace, async transaction =>
        {
            var persons = await OwnersAsync(transaction, workspace, [first, second]);
            if (persons.Count == 0) return ([], NoPerson);
            if (persons.Count == 1) return ([], first == second || await ExistsAsync(transaction, workspace, first, second) ? AlreadyOne : NoPerson);
            var act = new Act(transaction, workspace, ids, account, Now);
            await SetAsideAsync(act, persons);
            edge = await act.Decisions.ByHandAsync(edge, (first, second), Now);
            await act.SayAsync(edge, EdgeState.Accepted);
            return (persons, null);
        }, cancel);
        return failure is null ? edge : failure;
    }

    /// <summary>Says that a profile is not this person: it becomes a person of its own, and stays one.</summary>
    public Task<Failure?> SeparateAsync(long workspace, long profile, long? account, CancellationToken cancel) =>
        ChangeAsync(workspace, async transaction =>
        {
            var persons = await OwnersAsync(transaction, workspace, [profile]);
            if (persons.Count == 0) return ([], NoPerson);
            var others = (await IdentityStore.ProfilesOfAsync(transaction, workspace, persons)).Select(known => known.Id).Where(id => id != profile).ToList();
            if (others.Count == 0) return ([], Alone);
            var act = new Act(transaction, workspace, ids, account, Now);
            var between = (await IdentityStore.EdgesAmongAsync(transaction, workspace, [profile, .. others])).Where(edge => edge.ProfileA == profile || edge.ProfileB == profile).ToList();
            foreach (var edge in between) await act.SayAsync(edge.Id, EdgeState.Refused);
            var known = between.Select(edge => edge.ProfileA == profile ? edge.ProfileB : edge.ProfileA).ToHashSet();
            foreach (var other in others.Where(other => !known.Contains(other)))
                await act.SayAsync(await act.Decisions.ByHandAsync(ids.Next(), (profile, other), Now), EdgeState.Refused);
            return (persons, null);
        }, cancel);

    /// <summary>Takes back whatever was said against this profile and that person being one: what held before holds again.</summary>
    public Task<Failure?> RejoinAsync(long workspace, long profile, long person, CancellationToken cancel) =>
        ChangeAsync(workspace, async transaction =>
        {
            var persons = await OwnersAsync(transaction, workspace, [profile, person]);
            if (persons.Count < 2) return ([], NoPerson);
            var touched = new HashSet<long>(persons);
            foreach (var edge in await RefusalsAsync(transaction, workspace, persons))
                if (await DecisionStore.FindAsync(transaction, workspace, edge.Id) is { State: EdgeState.Refused } refused)
                    touched.UnionWith(await TakeBackAsync(transaction, workspace, refused));
            return (touched, null);
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

    // what a resolution found while the word held may not hold without it: it looks again at everything
    private async Task<IReadOnlyCollection<long>> TakeBackAsync(Transaction transaction, long workspace, StoredEdge edge)
    {
        var profiles = await new DecisionStore(transaction, workspace).TakeBackAsync(edge);
        await jobs.EnqueueAsync(transaction, workspace, KnownJobs.ResolveIdentities, "");
        return await OwnersAsync(transaction, workspace, profiles);
    }

    private static Task<IReadOnlyList<long>> OwnersAsync(Transaction transaction, long workspace, IReadOnlyCollection<long> profiles) => transaction.QueryAsync<long>(
        $"select distinct person_id from profile where workspace_id = @workspace and {transaction.Dialect.Among("id", "profiles")} order by person_id",
        new { workspace, profiles = transaction.Dialect.List(profiles) });

    private static async Task<bool> ExistsAsync(Transaction transaction, long workspace, long first, long second) =>
        await transaction.FirstAsync<long>("select count(*) from profile where workspace_id = @workspace and id in (@first, @second)", new { workspace, first, second }) == 2;

    /// <summary>The refusals that stand between persons about to be joined wait behind this word, and hold again when it is taken back.</summary>
    private static async Task SetAsideAsync(Act act, IReadOnlyCollection<long> persons)
    {
        foreach (var edge in await RefusalsAsync(act.Transaction, act.Workspace, persons)) await act.SayAsync(edge.Id, EdgeState.Open);
    }

    private static async Task<IReadOnlyList<StoredEdge>> RefusalsAsync(Transaction transaction, long workspace, IReadOnlyCollection<long> persons)
    {
        var owner = (await IdentityStore.ProfilesOfAsync(transaction, workspace, persons)).ToDictionary(profile => profile.Id, profile => profile.PersonId);
        return [.. (await IdentityStore.EdgesAmongAsync(transaction, workspace, [.. owner.Keys]))
            .Where(edge => edge.State == EdgeState.Refused && owner[edge.ProfileA] != owner[edge.ProfileB])];
    }

    /// <summary>Everything said at one stroke.</summary>
    private sealed class Act(Transaction transaction, long workspace, Ids ids, long? account, long now)
    {
        private readonly long _id = ids.Next();

        public Transaction Transaction => transaction;

        public long Workspace => workspace;

        public DecisionStore Decisions { get; } = new(transaction, workspace);

        public Task SayAsync(long edge, string says) => Decisions.SayAsync(edge, says, (ids.Next(), _id, account, now));
    }
}
