using Dapper;
using Filon.Storage;
using NodaTime;

namespace Filon.Costs;

/// <summary>The table of exchange rates into the workspace's currency.</summary>
public sealed class ExchangeRateStore(Database database)
{
    public Task PutAsync(long workspace, ExchangeRate rate, CancellationToken cancel) =>
        database.WriteAsync(async transaction =>
        {
            await transaction.WatchAsync("exchange_rate", new { workspace_id = workspace, currency = rate.Currency, rate_date = rate.RateDate });
            return await transaction.ExecuteAsync("""
                insert into exchange_rate (workspace_id, currency, rate_date, rate) values (@workspace, @Currency, @RateDate, @Rate)
                on conflict (workspace_id, currency, rate_date) do update set rate = excluded.rate
                """, new { workspace, rate.Currency, rate.RateDate, rate.Rate });
        }, cancel);

    /// <returns>Every rate, by currency and day.</returns>
    public async Task<IReadOnlyList<ExchangeRate>> ListAsync(long workspace, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        return (await connection.QueryAsync<ExchangeRate>("""
            select currency, rate_date, rate from exchange_rate where workspace_id = @workspace order by currency, rate_date
            """, new { workspace })).AsList();
    }

    /// <returns>The rate that is gone; null where there was none.</returns>
    public Task<ExchangeRate?> DeleteAsync(long workspace, string currency, LocalDate day, CancellationToken cancel) =>
        database.WriteAsync(async transaction =>
        {
            await transaction.WatchAsync("exchange_rate", new { workspace_id = workspace, currency, rate_date = day });
            return await transaction.FirstAsync<ExchangeRate>("""
                delete from exchange_rate where workspace_id = @workspace and currency = @currency and rate_date = @day
                returning currency, rate_date, rate
                """, new { workspace, currency, day });
        }, cancel);
}
