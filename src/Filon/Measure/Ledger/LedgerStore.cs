using System.Text.Json;
using Dapper;
using Filon.Jobs;
using Filon.Measure.Attribution;
using Filon.Storage;

namespace Filon.Measure.Ledger;

/// <summary>Writes the ledger of a workspace, all of it at once, and keeps whether it is up to date.</summary>
public sealed class LedgerStore(Database database, TimeProvider clock, JobStore jobs)
{
    private static readonly string[] Replaced = ["deal_lead", "credit_total", "ledger_total", "ledger_gap", "population_credit", "population_transition", "population_path", "channel_total"];

    private static readonly string[] LineColumns =
        ["workspace_id", "model", "deal_id", "line", "touch_id", "channel", "campaign", "happened_at", "share", "amount_minor", "closed_at"];

    /// <summary>
    /// Says, in the transaction that changes a touch, a deal, a person, a rate or a setting, that the figures must be computed anew,
    /// and puts that work in the queue.
    /// </summary>
    public async Task RequestAsync(Transaction transaction, long workspace)
    {
        await MarkStaleAsync(transaction, workspace);
        await jobs.EnqueueAsync(transaction, workspace, RecomputeLedger.Name, "");
    }

    /// <summary>Only says so: for a change that goes on in the background and asks for the computation at its end.</summary>
    internal Task MarkStaleAsync(Transaction transaction, long workspace) => transaction.ExecuteAsync(
        """
        insert into measure_state (workspace_id, stale_at, computed_at) values (@workspace, @now, 0)
        on conflict (workspace_id) do update set stale_at =
            case when measure_state.stale_at >= excluded.stale_at then measure_state.stale_at + 1 else excluded.stale_at end
        """, new { workspace, now = clock.GetUtcNow().ToUnixTimeMilliseconds() });

    /// <summary>The same in a transaction of its own, after a change that has one already.</summary>
    public Task RequestAsync(long workspace, CancellationToken cancel) =>
        database.WriteAsync(transaction =>
        {
            transaction.AsBookkeeping();
            return RequestAsync(transaction, workspace);
        }, cancel);

    /// <summary>
    /// Takes the workspace's state for this transaction. False where a recomputation that saw a later change has written already:
    /// of two that race, the one that knew less must not have the last word.
    /// </summary>
    internal static async Task<bool> TakeAsync(Transaction transaction, long workspace, long seenAt) =>
        await transaction.ExecuteAsync(
            """
            insert into measure_state (workspace_id, stale_at, computed_at) values (@workspace, @seenAt, @seenAt)
            on conflict (workspace_id) do update set computed_at = excluded.computed_at where measure_state.computed_at <= excluded.computed_at
            """, new { workspace, seenAt }) == 1;

    internal static async Task WriteAsync(
        Transaction transaction, long workspace, LedgerInput input, LedgerWriting writing, PopulationCredits population, CancellationToken cancel)
    {
        foreach (var table in Replaced)
            await transaction.ExecuteAsync($"delete from {table} where workspace_id = @workspace", new { workspace });
        await WriteLinesAsync(transaction, workspace, writing, cancel);
        await transaction.InsertManyAsync(
            "deal_lead", ["workspace_id", "deal_id", "created_at", "is_newcomer", "first_channel", "amount_minor"], writing.Leads.Rows(workspace), cancel);
        await transaction.InsertManyAsync(
            "credit_total", ["workspace_id", "model", "won_month", "lead_month", "channel", "campaign", "amount_minor", "customers"],
            writing.Credits.Rows(workspace), cancel);
        await transaction.InsertManyAsync(
            "ledger_total", ["workspace_id", "model", "dimension", "month", "name", "amount_minor", "deals", "lines"],
            writing.Totals.Rows(workspace), cancel);
        await transaction.InsertManyAsync(
            "ledger_gap", ["workspace_id", "deal_id", "reason", "detail"],
            input.Gaps.Select(gap => new object?[] { workspace, gap.DealId, gap.Reason, gap.Detail }), cancel);
        await transaction.InsertManyAsync(
            "channel_total", ["workspace_id", "rule", "channel", "touches"],
            input.Channels.Select(count => new object?[] { workspace, count.Rule, count.Channel, count.Touches }), cancel);
        await WriteAsync(transaction, workspace, population, cancel);
    }

    /// <summary>Only the deals whose lines changed are written: most recomputations change few.</summary>
    private static async Task WriteLinesAsync(Transaction transaction, long workspace, LedgerWriting writing, CancellationToken cancel)
    {
        var kept = await PrintsAsync(transaction, workspace, cancel);
        var before = kept.Count;
        var changed = new HashSet<(string Model, long Deal)>();
        foreach (var deal in writing.Deals(workspace))
            if (!kept.Remove((deal.Model.Name(), deal.Deal), out var print) || print != deal.Print()) changed.Add((deal.Model.Name(), deal.Deal));
        if (changed.Count == 0 && kept.Count == 0) return;

        var all = changed.Count + kept.Count > before / 2;
        if (all) await transaction.ExecuteAsync("delete from ledger_line where workspace_id = @workspace", new { workspace });
        foreach (var (model, deal) in all ? [] : changed.Concat(kept.Keys))
            await transaction.ExecuteAsync(
                "delete from ledger_line where workspace_id = @workspace and model = @model and deal_id = @deal", new { workspace, model, deal });
        await transaction.InsertManyAsync(
            "ledger_line", LineColumns,
            writing.Again().Deals(workspace).Where(deal => all || changed.Contains((deal.Model.Name(), deal.Deal))).SelectMany(deal => deal.Rows), cancel);
    }

    private static async Task<Dictionary<(string Model, long Deal), ulong>> PrintsAsync(Transaction transaction, long workspace, CancellationToken cancel)
    {
        var prints = new Dictionary<(string Model, long Deal), ulong>();
        await using var row = await transaction.Connection.ExecuteReaderAsync(new CommandDefinition(
            """
            select model, deal_id, line, touch_id, channel, campaign, happened_at, share, amount_minor, closed_at from ledger_line
            where workspace_id = @workspace order by model, deal_id, line
            """, new { workspace }, transaction.Open, cancellationToken: cancel));
        var (key, print) = (("", 0L), new LinePrint());
        while (await row.ReadAsync(cancel))
        {
            var next = (row.GetString(0), row.GetInt64(1));
            if (next != key) (key, print) = (next, new LinePrint());
            for (var column = 2; column < row.FieldCount; column++) print.Add(row.GetValue(column));
            prints[key] = print.Value;
        }

        return prints;
    }

    private static async Task WriteAsync(Transaction transaction, long workspace, PopulationCredits population, CancellationToken cancel)
    {
        await transaction.InsertManyAsync(
            "population_credit", ["workspace_id", "model", "channel", "conversions", "amount_minor", "removal_effect", "rate"],
            population.Credits().Select(credit => new object?[]
            {
                workspace, credit.Model.Name(), credit.Channel, credit.Conversions, credit.AmountMinor, credit.RemovalEffect, credit.Rate,
            }), cancel);
        await transaction.InsertManyAsync(
            "population_transition", ["workspace_id", "from_state", "to_state", "weight", "probability"],
            population.Transitions().Select(arrow => new object?[] { workspace, arrow.FromState, arrow.ToState, arrow.Weight, arrow.Probability }), cancel);
        await transaction.InsertManyAsync(
            "population_path", ["workspace_id", "place", "path", "conversions", "amount_minor", "nulls"],
            population.CommonestPaths().Select((path, i) => new object?[]
            {
                workspace, i + 1L, JsonSerializer.Serialize(path.Channels), path.Conversions, path.AmountMinor, path.Nulls,
            }), cancel);
    }
}
