using Dapper;
using Filon.Money;
using Filon.Storage;
using NodaTime;

namespace Filon.Costs;

/// <summary>The table of money spent.</summary>
public sealed class CostStore(Database database, Ids ids)
{
    private const string Columns = "id, spent_on, side, category, channel, campaign, label, amount_minor, currency";

    /// <summary>Adds the entry, or puts it back under the id it had: an undone deletion keeps its provenance.</summary>
    /// <returns>The entry with its id.</returns>
    public Task<CostEntry> PutAsync(long workspace, CostEntry entry, CancellationToken cancel) =>
        database.WriteAsync(transaction => PutAsync(transaction, workspace, entry), cancel);

    /// <summary>The same together with what else an act writes.</summary>
    internal async Task<CostEntry> PutAsync(Transaction transaction, long workspace, CostEntry entry)
    {
        var kept = entry.Id == 0 ? entry with { Id = ids.Next() } : entry;
        await transaction.WatchAsync("cost", new { workspace_id = workspace, id = kept.Id });
        await transaction.ExecuteAsync("""
            insert into cost (workspace_id, id, spent_on, side, category, channel, campaign, label, amount_minor, currency)
            values (@workspace, @Id, @SpentOn, @Side, @Category, @Channel, @Campaign, @Label, @Minor, @Currency)
            on conflict (workspace_id, id) do update set
                spent_on = excluded.spent_on, side = excluded.side, category = excluded.category, channel = excluded.channel,
                campaign = excluded.campaign, label = excluded.label, amount_minor = excluded.amount_minor, currency = excluded.currency
            """, new
        {
            workspace, kept.Id, kept.SpentOn, Side = kept.Side.Code(), Category = kept.Category.Code(),
            kept.Channel, kept.Campaign, kept.Label, kept.Amount.Minor, kept.Amount.Currency,
        });
        return kept;
    }

    public async Task<CostEntry?> FindAsync(long workspace, long id, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        var row = await connection.QueryFirstOrDefaultAsync<Row>(
            $"select {Columns} from cost where workspace_id = @workspace and id = @id", new { workspace, id });
        return row?.Entry;
    }

    /// <returns>Every entry of those days (null: of all), the oldest first.</returns>
    public async Task<IReadOnlyList<CostEntry>> ListAsync(long workspace, DateInterval? days, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        var rows = await connection.QueryAsync<Row>(
            $"""
            select {Columns} from cost where workspace_id = @workspace {(days is null ? "" : "and spent_on between @Start and @End")}
            order by spent_on, id
            """, new { workspace, Start = days?.Start ?? default, End = days?.End ?? default });
        return [.. rows.Select(row => row.Entry)];
    }

    /// <returns>The day of the oldest cost, hour or salary; null where there is none.</returns>
    public async Task<LocalDate?> FirstDayAsync(long workspace, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        return await connection.QueryFirstOrDefaultAsync<LocalDate?>("""
            select day from (
                select min(spent_on) as day from cost where workspace_id = @workspace
                union all select min(worked_on) from hours where workspace_id = @workspace
                union all select min(first_month) || '-01' from staff_share where workspace_id = @workspace) first
            where day is not null order by day limit 1
            """, new { workspace });
    }

    /// <returns>The entry that is gone; null where there was none.</returns>
    public Task<CostEntry?> DeleteAsync(long workspace, long id, CancellationToken cancel) =>
        database.WriteAsync(async transaction =>
        {
            await transaction.WatchAsync("cost", new { workspace_id = workspace, id });
            var row = await transaction.FirstAsync<Row>(
                $"delete from cost where workspace_id = @workspace and id = @id returning {Columns}", new { workspace, id });
            return row?.Entry;
        }, cancel);

    private sealed record Row(
        long Id, LocalDate SpentOn, string Side, string Category, string? Channel, string? Campaign, string? Label, long AmountMinor, string Currency)
    {
        public CostEntry Entry => new()
        {
            Id = Id, SpentOn = SpentOn, Side = CostWords.Side(Side) ?? CostSide.Marketing, Category = CostWords.Category(Category) ?? CostCategory.Other,
            Channel = Channel, Campaign = Campaign, Label = Label, Amount = new(AmountMinor, Currency),
        };
    }
}
