using Filon.Costs;
using Filon.Jobs;
using Filon.Measure;
using Filon.Measure.Agreement;
using Filon.Measure.Channels;
using Filon.Measure.Ledger;

namespace Filon.Server.Measure;

/// <summary>What did it bring: channels, the ledger, the models and the method agreed.</summary>
public static class MeasureFeature
{
    public static Feature Feature { get; } = new("Measure", Services, _ => { }, []);

    private static void Services(IServiceCollection services)
    {
        services.AddSingleton<MeasureSettingsStore>();
        services.AddSingleton<MethodChange>();
        services.AddSingleton<AgreementStore>();
        services.AddSingleton<ChannelStore>();
        services.AddSingleton<ChannelEditor>();
        services.AddSingleton<LedgerStore>();
        services.AddSingleton<LedgerTotalQuery>();
        services.AddSingleton<LedgerLineQuery>();
        services.AddSingleton<PopulationQuery>();
        services.AddSingleton<MeasureStateQuery>();
        services.AddSingleton<RecomputeLedger>();
        services.AddSingleton<IJob>(provider => provider.GetRequiredService<RecomputeLedger>());
        services.AddSingleton<ExchangeRateStore>();
    }
}
