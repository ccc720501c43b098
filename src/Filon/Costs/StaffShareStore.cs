using System.Data.Common;
using Dapper;
using Filon.Storage;
using NodaTime;
using NodaTime.Text;

namespace Filon.Costs;

/// <summary>The table of shares of salary. A role with logged hours in a month takes no share in that month.</summary>
public sealed class StaffShareStore(Database database, Ids ids)
{
    private const string Columns = "id, role, first_month, last_month, salary_minor, currency, charges_rate, share, side, channel, campaign";

    /// <summary>Adds the share, or puts it back under the id it had.</summary>
    /// <returns>The share with its id; <see cref="FailureKind.Conflict"/> names the role and month that has hours.</returns>
    public Task<Outcome<StaffShare>> PutAsync(long workspace, StaffShare share, CancellationToken cancel) =>
        database.WriteAsync<Outcome<StaffShare>>(async transaction =>
        {
            var clash = (await HoursStore.MonthsAsync(transaction, workspace)).FirstOrDefault(logged =>
                CostBook.Folded(logged.Role) == CostBook.Folded(share.Role) && share.Covers(logged.Month));
            if (clash is not null) return EitherOr.ShareRefused(share.Role, clash.Month);

            var kept = share.Id == 0 ? share with { Id = ids.Next() } : share;
            await transaction.WatchAsync("staff_share", new { workspace_id = workspace, id = kept.Id });
            await InsertAsync(transaction, workspace, kept);
            return kept;
        }, cancel);

    private static Task<int> InsertAsync(Transaction transaction, long workspace, StaffShare share) => transaction.ExecuteAsync("""
        insert into staff_share (workspace_id, id, role, first_month, last_month, salary_minor, currency, charges_rate, share, side, channel, campaign)
        values (@workspace, @Id, @Role, @FirstMonth, @LastMonth, @Minor, @Currency, @ChargesRate, @Share, @Side, @Channel, @Campaign)
        on conflict (workspace_id, id) do update set
            role = excluded.role, first_month = excluded.first_month, last_month = excluded.last_month, salary_minor = excluded.salary_minor,
            currency = excluded.currency, charges_rate = excluded.charges_rate, share = excluded.share, side = excluded.side,
            channel = excluded.channel, campaign = excluded.campaign
        """, new
    {
        workspace, share.Id, share.Role, share.FirstMonth, share.LastMonth, share.Salary.Minor, share.Salary.Currency, share.ChargesRate, share.Share,
        Side = share.Side.Code(), share.Channel, share.Campaign,
    });

    /// <returns>Every share, by role and first month.</returns>
    public async Task<IReadOnlyList<StaffShare>> ListAsync(long workspace, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        return await ListAsync(connection, null, workspace);
    }

    internal static async Task<IReadOnlyList<StaffShare>> ListAsync(DbConnection connection, DbTransaction? transaction, long workspace)
    {
        var rows = await connection.QueryAsync<Row>(
            $"select {Columns} from staff_share where workspace_id = @workspace order by role, first_month, id", new { workspace }, transaction);
        return [.. rows.Select(row => row.StaffShare)];
    }

    /// <returns>The share that is gone; null where there was none.</returns>
    public Task<StaffShare?> DeleteAsync(long workspace, long id, CancellationToken cancel) =>
        database.WriteAsync(async transaction =>
        {
            await transaction.WatchAsync("staff_share", new { workspace_id = workspace, id });
            var row = await transaction.FirstAsync<Row>(
                $"delete from staff_share where workspace_id = @workspace and id = @id returning {Columns}", new { workspace, id });
            return row?.StaffShare;
        }, cancel);

    private sealed record Row(
        long Id, string Role, YearMonth FirstMonth, string? LastMonth, long SalaryMinor, string Currency, double ChargesRate, double Share,
        string Side, string? Channel, string? Campaign)
    {
        public StaffShare StaffShare => new()
        {
            Id = Id, Role = Role, FirstMonth = FirstMonth, LastMonth = LastMonth is null ? null : YearMonthPattern.Iso.Parse(LastMonth).Value,
            Salary = new(SalaryMinor, Currency), ChargesRate = ChargesRate, Share = Share, Side = CostWords.Side(Side) ?? CostSide.Marketing,
            Channel = Channel, Campaign = Campaign,
        };
    }
}
