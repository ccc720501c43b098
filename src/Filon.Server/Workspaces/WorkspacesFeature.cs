using Filon.Workspaces;

namespace Filon.Server.Workspaces;

/// <summary>Accounts, workspaces, members and roles.</summary>
public static class WorkspacesFeature
{
    public static Feature Feature { get; } = new("Workspaces", AddServices, WorkspacesRoutes.Map, []);

    private static void AddServices(IServiceCollection services)
    {
        services.AddSingleton<AccountStore>();
        services.AddSingleton<WorkspaceStore>();
        services.AddSingleton<MemberStore>();
    }
}
