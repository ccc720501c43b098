using Dapper;
using Filon.Storage;
using NodaTime;

namespace Filon.Costs;

/// <summary>The table of what an hour of each role costs.</summary>
public sealed class RoleRateStore(Database database)
{
    /// <summary>Sets the rate of a role from a month on.</summary>
    public Task PutAsync(long workspace, RoleRate rate, CancellationToken cancel) =>
        database.WriteAsync(async transaction =>
        {
            await transaction.WatchAsync("role_rate", new { workspace_id = workspace, role = rate.Role, first_month = rate.FirstMonth });
            return await transaction.ExecuteAsync("""
                insert into role_rate (workspace_id, role, first_month, hourly_minor, currency)
                values (@workspace, @Role, @FirstMonth, @Minor, @Currency)
                on conflict (workspace_id, role, first_month) do update set hourly_minor = excluded.hourly_minor, currency = excluded.currency
                """, new { workspace, rate.Role, rate.FirstMonth, rate.Hourly.Minor, rate.Hourly.Currency });
        }, cancel);

    /// <returns>Every rate, by role and month.</returns>
    public async Task<IReadOnlyList<RoleRate>> ListAsync(long workspace, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        var rows = await connection.QueryAsync<Row>("""
            select role, first_month, hourly_minor, currency from role_rate where workspace_id = @workspace order by role, first_month
            """, new { workspace });
        return [.. rows.Select(row => row.Rate)];
    }

    /// <returns>The rate that is gone; null where there was none.</returns>
    public Task<RoleRate?> DeleteAsync(long workspace, string role, YearMonth firstMonth, CancellationToken cancel) =>
        database.WriteAsync(async transaction =>
        {
            await transaction.WatchAsync("role_rate", new { workspace_id = workspace, role, first_month = firstMonth });
            var row = await transaction.FirstAsync<Row>("""
                delete from role_rate where workspace_id = @workspace and role = @role and first_month = @firstMonth
                returning role, first_month, hourly_minor, currency
                """, new { workspace, role, firstMonth });
            return row?.Rate;
        }, cancel);

    private sealed record Row(string Role, YearMonth FirstMonth, long HourlyMinor, string Currency)
    {
        public RoleRate Rate => new(Role, FirstMonth, new(HourlyMinor, Currency));
    }
}
