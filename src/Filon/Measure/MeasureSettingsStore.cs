using Dapper;
using Filon.Measure.Attribution;
using Filon.Storage;

namespace Filon.Measure;

/// <summary>The settings of each workspace's measure; the defaults until somebody changes them.</summary>
public sealed class MeasureSettingsStore(Database database)
{
    public async Task<MeasureSettings> ReadAsync(long workspace, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        var row = await connection.QueryFirstOrDefaultAsync<Row>(
            """
            select model, half_life_days, lookback_days, scope, margin, maturity_days, contract_months, product_life_months, horizon_months, productive_hours
            from measure_settings where workspace_id = @workspace
            """, new { workspace });
        return row is null ? new() : row.ToSettings();
    }

    /// <summary>Within the caller's transaction, which also marks the figures stale where they depend on what changed.</summary>
    public static Task WriteAsync(Transaction transaction, long workspace, MeasureSettings settings) =>
        transaction.ExecuteAsync(
            """
            insert into measure_settings (workspace_id, model, half_life_days, lookback_days, scope, margin, maturity_days,
                contract_months, product_life_months, horizon_months, productive_hours)
            values (@workspace, @model, @HalfLifeDays, @LookbackDays, @scope, @Margin, @MaturityDays,
                @ContractMonths, @ProductLifeMonths, @HorizonMonths, @ProductiveHours)
            on conflict (workspace_id) do update set model = excluded.model, half_life_days = excluded.half_life_days,
                lookback_days = excluded.lookback_days, scope = excluded.scope, margin = excluded.margin, maturity_days = excluded.maturity_days,
                contract_months = excluded.contract_months, product_life_months = excluded.product_life_months,
                horizon_months = excluded.horizon_months, productive_hours = excluded.productive_hours
            """,
            new
            {
                workspace,
                model = settings.Model.Name(),
                settings.HalfLifeDays,
                LookbackDays = (long?)settings.LookbackDays,
                scope = settings.Scope == JourneyScope.Person ? "person" : "company",
                settings.Margin,
                MaturityDays = (long?)settings.MaturityDays,
                ContractMonths = (long)settings.ContractMonths,
                ProductLifeMonths = (long?)settings.ProductLifeMonths,
                HorizonMonths = (long)settings.HorizonMonths,
                ProductiveHours = (long)settings.ProductiveHours,
            });

    private sealed record Row
    {
        public string Model { get; init; } = "";
        public double HalfLifeDays { get; init; }
        public long? LookbackDays { get; init; }
        public string Scope { get; init; } = "";
        public double Margin { get; init; }
        public long? MaturityDays { get; init; }
        public long ContractMonths { get; init; }
        public long? ProductLifeMonths { get; init; }
        public long HorizonMonths { get; init; }
        public long ProductiveHours { get; init; }

        public MeasureSettings ToSettings() => new()
        {
            Model = Models.FromName(Model) ?? Attribution.Model.Both,
            HalfLifeDays = HalfLifeDays,
            LookbackDays = (int?)LookbackDays,
            Scope = Scope == "person" ? JourneyScope.Person : JourneyScope.Company,
            Margin = Margin,
            MaturityDays = (int?)MaturityDays,
            ContractMonths = (int)ContractMonths,
            ProductLifeMonths = (int?)ProductLifeMonths,
            HorizonMonths = (int)HorizonMonths,
            ProductiveHours = (int)ProductiveHours,
        };
    }
}
