using Dapper;
using Filon.Measure.Attribution;
using Filon.Storage;

namespace Filon.Measure.Ledger;

/// <summary>Reads the ledger added up.</summary>
public sealed class LedgerTotalQuery(Database database)
{
    /// <summary>What a deal-by-deal model credits to each name of a dimension, the largest first; for months, in time order.</summary>
    public async Task<IReadOnlyList<CreditRow>> ByAsync(long workspace, Model model, Dimension dimension, MonthRange won, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        var (column, order) = dimension == Dimension.Month ? ("month", "month") : ("name", "amount_minor desc, name");
        var rows = await connection.QueryAsync<(string Name, long Minor, double Deals, long Lines)>(
            $"""
            select {column} as name, cast(sum(amount_minor) as bigint) as amount_minor, sum(deals) as deals, cast(sum(lines) as bigint) as lines
            from ledger_total
            where workspace_id = @workspace and model = @model and dimension = @dimension and month >= @FirstMonth and month <= @LastMonth
            group by {column} order by {order}
            """,
            new { workspace, model = model.KeptAs().Name(), dimension = Kept(dimension), won.FirstMonth, won.LastMonth });
        return [.. rows.Select(row => new CreditRow(row.Name, row.Minor, row.Deals, row.Lines))];
    }

    /// <summary>Every deal-by-deal model that has lines, on each channel.</summary>
    public async Task<IReadOnlyList<ModelCredit>> SideBySideAsync(long workspace, MonthRange won, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        var rows = (await connection.QueryAsync<(string Model, string Name, long Minor, double Deals)>(
            """
            select model, name, cast(sum(amount_minor) as bigint), sum(deals) from ledger_total
            where workspace_id = @workspace and dimension = 'channel' and month >= @FirstMonth and month <= @LastMonth
            group by model, name order by model, name
            """, new { workspace, won.FirstMonth, won.LastMonth })).ToLookup(row => row.Model);
        return [.. from model in Models.DealByDeal
                   from row in rows[model.KeptAs().Name()]
                   select new ModelCredit(model, row.Name, row.Minor, row.Deals)];
    }

    /// <summary>The sales themselves: what any model divides. Unattributed: deals without a single creditable touch.</summary>
    public async Task<SalesTotal> SalesAsync(long workspace, MonthRange won, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        return await connection.QuerySingleAsync<SalesTotal>(
            """
            select cast(coalesce(sum(amount_minor), 0) as bigint) as amount_minor, cast(coalesce(sum(lines), 0) as bigint) as deals,
                cast(coalesce(sum(lines) filter (where name = '(unattributed)'), 0) as bigint) as without_touch
            from ledger_total
            where workspace_id = @workspace and model = 'first' and dimension = 'channel' and month >= @FirstMonth and month <= @LastMonth
            """, new { workspace, won.FirstMonth, won.LastMonth });
    }

    private static string Kept(Dimension dimension) => Dimensions.Named.Contains(dimension) ? dimension.Code() : "channel";
}
