using Filon.Costs;

namespace Filon.Server.Costs;

/// <summary>What it cost: money spent, shares of salary, hours, exchange rates.</summary>
public static class CostsFeature
{
    private static readonly Sentence Group = new("Costs", "Coûts");

    public static Feature Feature { get; } = new("Costs", AddServices, MapRoutes,
    [
        new(Group, new("Costs", "Coûts"), "costs", 300),
        new(Group, new("Hours", "Heures"), "hours", 310),
        new(Group, new("Salaries and hourly costs", "Salaires et coûts horaires"), "costs/staff", 320),
        new(Group, new("Exchange rates", "Taux de change"), "costs/rates", 330),
    ]);

    private static void MapRoutes(IEndpointRouteBuilder routes)
    {
        CostsRoutes.Map(routes);
        HoursRoutes.Map(routes);
        StaffRoutes.Map(routes);
        RatesRoutes.Map(routes);
        CostsApi.Map(routes);
        HoursApi.Map(routes);
        StaffApi.Map(routes);
        RatesApi.Map(routes);
    }

    private static void AddServices(IServiceCollection services)
    {
        services.AddSingleton<CostStore>();
        services.AddSingleton<HoursStore>();
        services.AddSingleton<StaffShareStore>();
        services.AddSingleton<RoleRateStore>();
        services.AddSingleton<ExchangeRateStore>();
        services.AddSingleton<CostBookQuery>();
        services.AddSingleton<StaffReader>();
    }
}
