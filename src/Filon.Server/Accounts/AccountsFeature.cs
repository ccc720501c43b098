using Filon.Accounts;
using Filon.Jobs;

namespace Filon.Server.Accounts;

/// <summary>What an account is kept safe by: sessions, the second step, tokens for programs; how one gets in: invitations, links to a new password.</summary>
public static class AccountsFeature
{
    public static Feature Feature { get; } = new("Accounts", AddServices, MapRoutes, []);

    private static void MapRoutes(IEndpointRouteBuilder routes)
    {
        TokensRoutes.Map(routes);
        TokensApi.Map(routes);
        SecondFactorRoutes.Map(routes);
        InvitationsRoutes.Map(routes);
        InvitationsApi.Map(routes);
        PasswordRoutes.Map(routes);
        SessionsRoutes.Map(routes);
        SessionsApi.Map(routes);
    }

    private static void AddServices(IServiceCollection services)
    {
        services.AddSingleton(built => built.GetRequiredService<Settings>().Sessions);
        services.AddSingleton<SessionStore>();
        services.AddSingleton<AttemptStore>();
        services.AddSingleton<Throttle>();
        services.AddSingleton<KnownBrowsers>();
        services.AddSingleton<BackgroundService, AccountKeeping>();
        services.AddSingleton<ApiTokenStore>();
        services.AddSingleton<TokensDesk>();
        services.AddSingleton<SecondFactorStore>();
        services.AddSingleton<SecondStepTicket>();
        services.AddSingleton<SecondStep>();
        services.AddSingleton<SecondFactorDuty>();
        services.AddSingleton<InvitationStore>();
        services.AddSingleton<InvitationsDesk>();
        services.AddSingleton<InvitationLines>();
        services.AddSingleton<ForgottenPassword>();
        services.AddSingleton<ForgottenDesk>();
        services.AddSingleton<IJob, AnswerForgotten>();
        services.AddSingleton(built => ActivatorUtilities.CreateInstance<AccountMail>(built, (Func<string, string>)built.GetRequiredService<PublicAddress>().Of));
        services.AddSingleton<PasswordResetStore>();
        services.AddSingleton<ResetDesk>();
        services.AddSingleton<ClosingStore>();
        services.AddSingleton<SetUpCode>();
        services.AddSingleton<SetUpDesk>();
        services.AddSingleton<PublicAddress>();
    }
}
