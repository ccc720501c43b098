using Filon.Workspaces;

namespace Filon.Server.Workspaces;

/// <summary>Accounts, workspaces, members and roles.</summary>
public static class WorkspacesFeature
{
    public static Feature Feature { get; } = new("Workspaces", AddServices, MapRoutes,
    [
        new(new("Workspace", "Espace"), new("Members and settings", "Membres et réglages"), "settings", 910),
    ]);

    private static void MapRoutes(IEndpointRouteBuilder routes)
    {
        SignInRoutes.Map(routes);
        ProfileRoutes.Map(routes);
        WorkspacesRoutes.Map(routes);
        ProfileApi.Map(routes);
        WorkspacesApi.Map(routes);
        MembersApi.Map(routes);
    }

    private static void AddServices(IServiceCollection services)
    {
        services.AddSingleton<AccountStore>();
        services.AddSingleton<WorkspaceStore>();
        services.AddSingleton<MemberStore>();
        services.AddSingleton<SigningKeyStore>();
        services.AddSingleton(provider => new BreachedPasswords(provider.GetRequiredService<Settings>().BreachedPasswords));
        services.AddSingleton<Passwords>();
        services.AddSingleton<Door>();
        services.AddSingleton<Enrolment>();
    }
}
