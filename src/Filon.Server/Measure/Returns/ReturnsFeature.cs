using Filon.Measure.Returns;

namespace Filon.Server.Measure.Returns;

/// <summary>"What did it bring?": ROI, COCA, TLV and the worked examples.</summary>
public static class ReturnsFeature
{
    private static readonly Sentence Group = new("Measure", "Mesurer");

    public static Feature Feature { get; } = new("Returns", AddServices, MapRoutes,
    [
        new(Group, new("ROI", "ROI"), "measure/roi", 5),
        new(Group, new("COCA", "COCA"), "measure/coca", 120),
        new(Group, new("TLV", "TLV"), "measure/tlv", 130),
        new(Group, new("Worked examples", "Exemples chiffrés"), "measure/examples", 190),
    ]);

    private static void MapRoutes(IEndpointRouteBuilder routes)
    {
        RoiRoutes.Map(routes);
        CocaRoutes.Map(routes);
        TlvRoutes.Map(routes);
        ExamplesRoutes.Map(routes);
        RoiApi.Map(routes);
        CocaApi.Map(routes);
        TlvApi.Map(routes);
    }

    private static void AddServices(IServiceCollection services) => services.AddSingleton<ReturnsQuery>();
}
