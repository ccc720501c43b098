using Filon.Deals;
using Filon.Server.People;

namespace Filon.Server.Deals;

/// <summary>What was sold: deals, whom they concern, and who gets their money under each model.</summary>
public static class DealsFeature
{
    public static Feature Feature { get; } = new("Deals", Services, DealRoutes.Map,
        [new(PeopleFeature.Group, new("Deals", "Affaires"), "deals", 32)]);

    private static void Services(IServiceCollection services)
    {
        services.AddSingleton<DealQuery>();
        services.AddSingleton<DealStore>();
    }
}
