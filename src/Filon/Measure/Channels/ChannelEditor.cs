using Filon.Jobs;
using Filon.Measure.Ledger;
using Filon.Storage;

namespace Filon.Measure.Channels;

/// <summary>Changes a workspace's own rules: shows first what would move, then saves, and has every touch asked anew in the background.</summary>
public sealed class ChannelEditor(Database database, Ids ids, LedgerStore ledger, JobStore jobs)
{
    private const int Examples = 3;

    /// <summary>
    /// What adding this rule last would move: of the touches that none of the workspace's rules decided, those whose field it matches.
    /// The database groups them by what they say, so that each value is compared once.
    /// </summary>
    public async Task<ChannelPreview> PreviewAsync(long workspace, ChannelRule added, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        var said = (await ChannelStore.ValuesAsync(connection, workspace, added.Field)).Where(value => added.MatchesText(value.Value)).ToList();
        return new(
            [.. said.Where(value => value.Channel != added.Channel)
                .GroupBy(value => value.Channel)
                .Select(from => new ChannelMove(
                    from.Key, added.Channel, from.Sum(value => value.Touches),
                    [.. from.OrderByDescending(value => value.Touches).Take(Examples).Select(value => value.Value)]))
                .OrderByDescending(move => move.Touches).ThenBy(move => move.From, StringComparer.Ordinal)],
            said.Where(value => value.Channel == added.Channel).Sum(value => value.Touches));
    }

    /// <returns>The rule's id.</returns>
    public async Task<long> AddAsync(long workspace, ChannelRule rule, CancellationToken cancel)
    {
        var id = rule.Id == 0 ? ids.Next() : rule.Id;
        await ChangeAsync(workspace, own => [.. own, rule with { Id = id }], cancel);
        return id;
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
    public Task MoveAsync(long workspace, long id, bool earlier, CancellationToken cancel) => ChangeAsync(workspace, own =>
    {
        var rules = own.ToList();
        var at = rules.FindIndex(rule => rule.Id == id);
        var to = at + (earlier ? -1 : 1);
        if (at >= 0 && to >= 0 && to < rules.Count) (rules[at], rules[to]) = (rules[to], rules[at]);
        return rules;
    }, cancel);

    private Task ChangeAsync(long workspace, Func<IReadOnlyList<ChannelRule>, IReadOnlyList<ChannelRule>> change, CancellationToken cancel) =>
        database.WriteAsync(async transaction =>
        {
            await ledger.MarkStaleAsync(transaction, workspace); // first: a reclassification under way then sees the change, or is done
            await transaction.WatchAsync("channel_rule", new { workspace_id = workspace });
            var own = await ChannelStore.ReadAsync(transaction.Connection, transaction.Open, workspace);
            IReadOnlyList<ChannelRule> next = [.. change(own).Select((rule, place) => rule with { Position = place + 1 })];
            if (!next.SequenceEqual(own)) await ChannelStore.ReplaceAsync(transaction, workspace, next, cancel);
            await jobs.EnqueueAsync(transaction, workspace, ReclassifyTouches.Name, "");
        }, cancel);
}
