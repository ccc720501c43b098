using Dapper;
using Filon.Storage;
using NodaTime;

namespace Filon.Costs;

/// <summary>The table of time spent. A role that is counted by its share of salary in a month takes no hours in that month.</summary>
public sealed class HoursStore(Database database, Ids ids)
{
    private const string Columns = "id, worked_on, role, who, minutes, side, channel, campaign, label";

    /// <summary>Adds all the entries or none; an entry with an id is put back under it.</summary>
    /// <returns>The entries with their ids; <see cref="FailureKind.Conflict"/> names the role and month that a share of salary covers.</returns>
    public Task<Outcome<IReadOnlyList<HoursEntry>>> PutAsync(long workspace, IReadOnlyList<HoursEntry> entries, CancellationToken cancel) =>
        database.WriteOutcomeAsync(transaction => PutAsync(transaction, workspace, entries), cancel);

    /// <summary>The same together with what else an act writes.</summary>
    internal async Task<Outcome<IReadOnlyList<HoursEntry>>> PutAsync(Transaction transaction, long workspace, IReadOnlyList<HoursEntry> entries)
    {
        var shares = await StaffShareStore.ListAsync(transaction.Connection, transaction.Open, workspace);
        var clash = entries.FirstOrDefault(entry => shares.Any(share =>
            CostBook.Folded(share.Role) == CostBook.Folded(entry.Role) && share.Covers(entry.WorkedOn.ToYearMonth())));
        if (clash is not null) return EitherOr.HoursRefused(clash.Role, clash.WorkedOn.ToYearMonth());

        var kept = entries.Select(entry => entry.Id == 0 ? entry with { Id = ids.Next() } : entry).ToList();
        foreach (var entry in kept)
        {
            await transaction.WatchAsync("hours", new { workspace_id = workspace, id = entry.Id });
            await InsertAsync(transaction, workspace, entry);
        }

        return kept;
    }

    private static Task<int> InsertAsync(Transaction transaction, long workspace, HoursEntry entry) => transaction.ExecuteAsync("""
        insert into hours (workspace_id, id, worked_on, role, who, minutes, side, channel, campaign, label)
        values (@workspace, @Id, @WorkedOn, @Role, @Who, @Minutes, @Side, @Channel, @Campaign, @Label)
        on conflict (workspace_id, id) do update set
            worked_on = excluded.worked_on, role = excluded.role, who = excluded.who, minutes = excluded.minutes,
            side = excluded.side, channel = excluded.channel, campaign = excluded.campaign, label = excluded.label
        """, new
    {
        workspace, entry.Id, entry.WorkedOn, entry.Role, entry.Who, entry.Minutes, Side = entry.Side.Code(), entry.Channel, entry.Campaign, entry.Label,
    });

    public async Task<HoursEntry?> FindAsync(long workspace, long id, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        var row = await connection.QueryFirstOrDefaultAsync<Row>(
            $"select {Columns} from hours where workspace_id = @workspace and id = @id", new { workspace, id });
        return row?.Entry;
    }

    /// <returns>Every entry of those days (null: of all), the oldest first.</returns>
    public async Task<IReadOnlyList<HoursEntry>> ListAsync(long workspace, DateInterval? days, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        var rows = await connection.QueryAsync<Row>(
            $"""
            select {Columns} from hours where workspace_id = @workspace {(days is null ? "" : "and worked_on between @Start and @End")}
            order by worked_on, id
            """, new { workspace, Start = days?.Start ?? default, End = days?.End ?? default });
        return [.. rows.Select(row => row.Entry)];
    }

    /// <returns>The newest first, from behind that day and id.</returns>
    public async Task<IReadOnlyList<HoursEntry>> BehindAsync(long workspace, (LocalDate Day, long Id)? after, int take, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        var rows = await connection.QueryAsync<Row>(
            $"""
            select {Columns} from hours where workspace_id = @workspace {(after is null ? "" : "and (worked_on < @Day or worked_on = @Day and id < @Id)")}
            order by worked_on desc, id desc limit @take
            """, new { workspace, take, Day = after?.Day ?? default, Id = after?.Id ?? 0 });
        return [.. rows.Select(row => row.Entry)];
    }

    /// <returns>The entry that is gone; null where there was none.</returns>
    public Task<HoursEntry?> DeleteAsync(long workspace, long id, CancellationToken cancel) =>
        database.WriteAsync(transaction => DeleteAsync(transaction, workspace, id), cancel);

    internal static async Task<HoursEntry?> DeleteAsync(Transaction transaction, long workspace, long id)
    {
        await transaction.WatchAsync("hours", new { workspace_id = workspace, id });
        var row = await transaction.FirstAsync<Row>($"delete from hours where workspace_id = @workspace and id = @id returning {Columns}", new { workspace, id });
        return row?.Entry;
    }

    /// <returns>Each role and month in which hours were noted.</returns>
    internal static Task<IReadOnlyList<RoleMonth>> MonthsAsync(Transaction transaction, long workspace) => transaction.QueryAsync<RoleMonth>("""
        select distinct role, substr(worked_on, 1, 7) as month from hours where workspace_id = @workspace order by month, role
        """, new { workspace });

    internal sealed record RoleMonth(string Role, YearMonth Month);

    private sealed record Row(
        long Id, LocalDate WorkedOn, string Role, string? Who, long Minutes, string Side, string? Channel, string? Campaign, string? Label)
    {
        public HoursEntry Entry => new()
        {
            Id = Id, WorkedOn = WorkedOn, Role = Role, Who = Who, Minutes = Minutes, Side = CostWords.Side(Side) ?? CostSide.Marketing,
            Channel = Channel, Campaign = Campaign, Label = Label,
        };
    }
}
