using Filon.Accounts;

namespace Filon.Server.Accounts;

/// <summary>What an account is kept safe by: tokens for programs.</summary>
public static class AccountsFeature
{
    public static Feature Feature { get; } = new("Accounts", AddServices, MapRoutes, []);

    private static void MapRoutes(IEndpointRouteBuilder routes)
    {
        TokensRoutes.Map(routes);
        TokensApi.Map(routes);
        SecondFactorRoutes.Map(routes);
    }

    private static void AddServices(IServiceCollection services)
    {
        services.AddSingleton<ApiTokenStore>();
        services.AddSingleton<TokensDesk>();
        services.AddSingleton<SecondFactorStore>();
        services.AddSingleton<SecondStepTicket>();
        services.AddSingleton<SecondStep>();
    }
}
