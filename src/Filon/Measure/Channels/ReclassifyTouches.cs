using Filon.Jobs;
using Filon.Measure.Ledger;
using Filon.Storage;

namespace Filon.Measure.Channels;

/// <summary>
/// Gives every touch of a workspace the channel that the rules in force say, some thousands in each transaction so that other writers
/// come in between, then asks for a new ledger. Where the rules change meanwhile it stops: that change has queued its own.
/// </summary>
public sealed class ReclassifyTouches(Database database, LedgerStore ledger) : IJob
{
    public const string Name = "reclassify-touches";
    private const int Batch = 20_000;

    public string Kind => Name;

    public async Task<Failure?> RunAsync(JobRun run, CancellationToken cancel)
    {
        await RunAsync(run.Workspace, (done, total) => run.Report(done, total, new("Giving the touches their channels", "Classement des contacts dans leurs canaux")), cancel);
        return null;
    }

    /// <summary>The same at once, for the tests.</summary>
    /// <returns>How many touches changed channel.</returns>
    public Task<long> RunAsync(long workspace, CancellationToken cancel) => RunAsync(workspace, (_, _) => { }, cancel);

    private async Task<long> RunAsync(long workspace, Action<long, long> report, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        var own = await ChannelStore.ReadAsync(connection, null, workspace);
        var total = await ChannelStore.TotalAsync(connection, workspace);
        var rules = new ChannelRules(own);
        var (done, elsewhere) = (0L, 0L);
        for (var after = long.MinValue; ;)
        {
            report(done, Math.Max(done, total));
            var touches = await ChannelStore.TouchesAsync(connection, workspace, after, Batch, cancel);
            if (touches.Count == 0) break;
            var moved = touches.Select(touch => (Touch: touch, Answer: rules.Classify(touch.Inputs))).Where(pair => pair.Answer != pair.Touch.Answer).ToList();
            if (!await MoveAsync(workspace, own, [.. moved.Select(pair => (pair.Touch.Id, pair.Answer))], cancel)) return elsewhere;
            elsewhere += moved.Count(pair => pair.Answer.Channel != pair.Touch.Answer.Channel);
            done += touches.Count;
            after = touches[^1].Id;
        }

        await database.WriteAsync(async transaction =>
        {
            transaction.AsBookkeeping();
            await ChannelStore.RecountClicksAsync(transaction, workspace);
            await ledger.RequestAsync(transaction, workspace);
        }, cancel);
        return elsewhere;
    }

    /// <returns>False where the rules are others by now: nothing is written.</returns>
    private Task<bool> MoveAsync(long workspace, IReadOnlyList<ChannelRule> own, IReadOnlyList<(long Id, ChannelAnswer Answer)> moved, CancellationToken cancel) =>
        moved.Count == 0 ? Task.FromResult(true) : database.WriteAsync(async transaction =>
        {
            await ledger.MarkStaleAsync(transaction, workspace); // holds the row that a change of rules takes first
            if (!(await ChannelStore.ReadAsync(transaction.Connection, transaction.Open, workspace)).SequenceEqual(own)) return false;
            await ChannelStore.MoveAsync(transaction, workspace, moved, cancel);
            return true;
        }, cancel);
}
