using Filon.Jobs;
using Filon.Links.Clicks;
using Filon.Links.Truth;
using Filon.Links.UserAgents;
using Filon.Measure.Ledger;
using Filon.Storage;
using NodaTime;

namespace Filon.Links.Restating;

/// <summary>
/// Judges every hit of a workspace again, in the order of time, where some were judged by other lists than today's. Some thousands in each transaction, which
/// moves the hits, their sums, their touches and how far it is together: killed at any moment, it goes on with the next hit.
/// </summary>
public sealed class RestateHits(Database database, RestatementStore restatements, ClickTruth truth, UserAgentReader agents, LedgerStore ledger) : IJob
{
    public const string Name = "restate-hits";

    /// <summary>Hits of one transaction: about a tenth of a second, for which clicks wait in the journal.</summary>
    private const int Usual = 5000;

    private readonly ClickTouchStore _touches = new(ledger);

    public string Kind => Name;

    public async Task<Failure?> RunAsync(JobRun run, CancellationToken cancel)
    {
        await RunAsync(run.Workspace, Usual, run.KeepAsync, done => run.Report(done, 0, new("Judging old clicks by the lists of today", "Nouveau jugement des anciens clics selon les listes du jour")), cancel);
        return null;
    }

    /// <summary>The same at once, for the tests.</summary>
    internal async Task RunAsync(long workspace, int most, Func<Transaction, Task> keep, Action<long> report, CancellationToken cancel)
    {
        if (await restatements.BeginAsync(workspace, truth.Edition, cancel) is not { } begun) return;
        var (cursor, clicked, done) = ((begun.Cursor.At, begun.Cursor.Id), await ClickedAsync(workspace, begun.Cursor, cancel), 0L);
        for (var more = true; more;)
        {
            var batch = await database.WriteAsync(async transaction =>
            {
                transaction.AsBookkeeping();
                await transaction.TakeTurnsAsync($"clicks of {workspace}");
                var moves = await JudgeAsync(transaction, workspace, cursor, most, clicked);
                await WriteAsync(transaction, workspace, cursor, moves, cancel);
                await restatements.AddAsync(transaction, workspace, begun.Id, cursor, moves, finished: moves.Count < most);
                await keep(transaction);
                return moves;
            }, cancel);
            if (batch.Count > 0) cursor = (batch[^1].Stored.HappenedAt.ToUnixTimeMilliseconds(), batch[^1].Stored.Id);
            more = batch.Count == most;
            report(done += batch.Count);
        }
    }

    private Task<ClickedBefore> ClickedAsync(long workspace, (long At, long Id) cursor, CancellationToken cancel) => database.SnapshotAsync(async transaction =>
    {
        var clicked = new ClickedBefore();
        var since = Instant.FromUnixTimeMilliseconds(cursor.At) - (ClickedBefore.Generation * 2);
        foreach (var (link, visitor, at) in cursor.At == 0 ? [] : await StoredHitStore.ClicksAsync(transaction, workspace, since, cursor))
            clicked.Add(new(link, visitor), Instant.FromUnixTimeMilliseconds(at));
        return clicked;
    }, cancel);

    private async Task<IReadOnlyList<HitMove>> JudgeAsync(Transaction transaction, long workspace, (long At, long Id) cursor, int most, ClickedBefore clicked)
    {
        var hits = await StoredHitStore.NextAsync(transaction, workspace, cursor, most);
        if (hits.Count == 0) return [];
        var around = await StoredHitStore.AroundAsync(transaction, workspace, hits[0].HappenedAt - HitNeighbours.Farthest, hits[^1].HappenedAt + HitNeighbours.Farthest);
        var contexts = around.Zip(HitNeighbours.Of([.. around.Select(hit => hit.Hit)])).ToDictionary(pair => pair.First.Id, pair => pair.Second);
        var moves = new HitMove[hits.Count];
        for (var at = 0; at < moves.Length; at++)
        {
            var (stored, click) = (hits[at], new VisitorClick(hits[at].LinkId, hits[at].Visitor));
            var verdict = truth.Judge(stored.Hit, stored.Around(contexts[stored.Id], clicked.Has(click, stored.HappenedAt)));
            if (verdict.Class == HitClass.Human) clicked.Add(click, stored.HappenedAt);
            moves[at] = new(stored, stored.Verdict, verdict);
        }

        return moves;
    }

    private async Task WriteAsync(Transaction transaction, long workspace, (long At, long Id) cursor, IReadOnlyList<HitMove> batch, CancellationToken cancel)
    {
        if (batch.Count == 0) return;
        var changed = batch.Where(move => move.Changed).ToList();
        var moved = changed.Where(move => move.Moved).ToList();
        await StoredHitStore.MoveAsync(transaction, workspace, changed, cancel);
        await StoredHitStore.SignAsync(transaction, workspace, cursor, (batch[^1].Stored.HappenedAt.ToUnixTimeMilliseconds(), batch[^1].Stored.Id), truth.Edition);
        await StoredHitStore.SumAsync(transaction, workspace, moved, agents);
        await StoredHitStore.SeeAsync(transaction, workspace, moved);
        await _touches.RemoveAsync(transaction, workspace, [.. moved.Where(move => move.Before.Unique || move.After.Unique).Select(move => move.Stored.Id)]);
        var clicks = moved.Where(move => move.After.Unique).Select(move => new UniqueClick(move.Stored.Id, 0, move.Stored.Hit)).ToList();
        await _touches.WriteAsync(transaction, workspace, clicks, await ClickTouchStore.LinksAsync(transaction, workspace, clicks.Select(click => click.Hit.Link)), cancel);
    }
}
