using Filon.Costs;
using Filon.Jobs;
using Filon.Measure;
using Filon.Measure.Agreement;
using Filon.Measure.Channels;
using Filon.Measure.Ledger;

namespace Filon.Server.Measure;

/// <summary>Who brought what: channels, the ledger, the models and the method agreed.</summary>
public static class MeasureFeature
{
    public static Feature Feature { get; } = new("Measure", Services, MeasureRoutes.Map,
    [
        new(Group, new("Attribution", "Attribution"), "measure/attribution", 10),
        new(Group, new("Ledger", "Grand livre"), "measure/ledger", 11),
        new(Group, new("Channels", "Canaux"), "measure/channels", 18),
        new(Group, new("Method", "Méthode"), "measure/method", 19),
    ]);

    internal static Sentence Group => new("Measure", "Mesurer");

    private static void Services(IServiceCollection services)
    {
        services.AddSingleton<MeasureSettingsStore>();
        services.AddSingleton<MethodChange>();
        services.AddSingleton<AgreementStore>();
        services.AddSingleton<ChannelStore>();
        services.AddSingleton<ChannelEditor>();
        services.AddSingleton<DecidedTouchQuery>();
        services.AddSingleton<LedgerStore>();
        services.AddSingleton<LedgerTotalQuery>();
        services.AddSingleton<LedgerLineQuery>();
        services.AddSingleton<PopulationQuery>();
        services.AddSingleton<MeasureStateQuery>();
        services.AddSingleton<PostTextQuery>();
        services.AddSingleton<AttributionHandlers>();
        services.AddSingleton<LedgerHandlers>();
        services.AddSingleton<MethodHandlers>();
        services.AddSingleton<ChannelsHandlers>();
        services.AddSingleton<RecomputeLedger>();
        services.AddSingleton<IJob>(provider => provider.GetRequiredService<RecomputeLedger>());
        services.AddSingleton<IJob, ReclassifyTouches>();
        services.AddSingleton<ExchangeRateStore>();
    }
}
