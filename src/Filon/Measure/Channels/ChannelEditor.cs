using Filon.Measure.Ledger;
using Filon.Storage;

namespace Filon.Measure.Channels;

/// <summary>
/// Changes a workspace's own rules: shows first what would move, then saves, moves every touch and asks for a new ledger, in one
/// transaction.
/// </summary>
public sealed class ChannelEditor(Database database, Ids ids, LedgerStore ledger)
{
    private const int Examples = 3;

    /// <summary>What adding this rule last would move.</summary>
    public async Task<ChannelPreview> PreviewAsync(long workspace, ChannelRule added, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        var own = await ChannelStore.ReadAsync(connection, null, workspace);
        var rules = new ChannelRules([.. own, added with { Position = long.MaxValue }]);
        var moves = new Dictionary<(string From, string To), (long Touches, List<ChannelInputs> Examples)>();
        long touches = 0, renamed = 0;
        await foreach (var touch in ChannelStore.TouchesAsync(connection, null, workspace, cancel))
        {
            touches++;
            var answer = rules.Classify(touch.Inputs);
            if (answer == touch.Answer) continue;
            if (answer.Channel == touch.Answer.Channel) { renamed++; continue; }
            var move = moves.GetValueOrDefault((touch.Answer.Channel, answer.Channel), (0, []));
            if (move.Examples.Count < Examples) move.Examples.Add(touch.Inputs);
            moves[(touch.Answer.Channel, answer.Channel)] = (move.Touches + 1, move.Examples);
        }

        return new(
            touches,
            [.. moves.OrderByDescending(move => move.Value.Touches).ThenBy(move => move.Key).Select(move => new ChannelMove(move.Key.From, move.Key.To, move.Value.Touches, move.Value.Examples))],
            renamed);
    }

    /// <summary>The rule's id, and how many touches changed channel.</summary>
    public async Task<(long Id, long Moved)> AddAsync(long workspace, ChannelRule rule, CancellationToken cancel)
    {
        var id = rule.Id == 0 ? ids.Next() : rule.Id;
        return (id, await ChangeAsync(workspace, own => [.. own, rule with { Id = id }], cancel));
    }

    /// <summary>The rule that is gone; null where there was none.</summary>
    public async Task<ChannelRule?> DeleteAsync(long workspace, long id, CancellationToken cancel)
    {
        ChannelRule? gone = null;
        await ChangeAsync(workspace, own =>
        {
            gone = own.FirstOrDefault(rule => rule.Id == id);
            return [.. own.Where(rule => rule.Id != id)];
        }, cancel);
        return gone;
    }

    /// <summary>Asks the rule one place earlier, or later.</summary>
    public Task<long> MoveAsync(long workspace, long id, bool earlier, CancellationToken cancel) => ChangeAsync(workspace, own =>
    {
        var rules = own.ToList();
        var at = rules.FindIndex(rule => rule.Id == id);
        var to = at + (earlier ? -1 : 1);
        if (at >= 0 && to >= 0 && to < rules.Count) (rules[at], rules[to]) = (rules[to], rules[at]);
        return rules;
    }, cancel);

    private Task<long> ChangeAsync(long workspace, Func<IReadOnlyList<ChannelRule>, IReadOnlyList<ChannelRule>> change, CancellationToken cancel) =>
        database.WriteAsync(async transaction =>
        {
            var own = await ChannelStore.ReadAsync(transaction.Connection, transaction.Open, workspace);
            IReadOnlyList<ChannelRule> next = [.. change(own).Select((rule, place) => rule with { Position = place + 1 })];
            if (next.SequenceEqual(own)) return 0;
            await ChannelStore.ReplaceAsync(transaction, workspace, next, cancel);
            var moved = new List<(long Id, ChannelAnswer Answer)>();
            var rules = new ChannelRules(next);
            var elsewhere = 0L;
            await foreach (var touch in ChannelStore.TouchesAsync(transaction.Connection, transaction.Open, workspace, cancel))
            {
                var answer = rules.Classify(touch.Inputs);
                if (answer == touch.Answer) continue;
                moved.Add((touch.Id, answer));
                if (answer.Channel != touch.Answer.Channel) elsewhere++;
            }

            await ChannelStore.MoveAsync(transaction, workspace, moved, cancel);
            if (moved.Count > 0) await ledger.RequestAsync(transaction, workspace);
            return elsewhere;
        }, cancel);
}
