using Filon.Audit;

namespace Filon.Server.Audit;

/// <summary>Who did what: the log of a workspace, its search, its export.</summary>
public static class AuditFeature
{
    public static Feature Feature { get; } = new("Audit", AddServices, AuditRoutes.Map, []);

    private static void AddServices(IServiceCollection services)
    {
        services.AddSingleton<AuditStore>();
        services.AddSingleton<AuditQuery>();
        services.AddSingleton<BackgroundService, AuditKeeping>();
    }
}
