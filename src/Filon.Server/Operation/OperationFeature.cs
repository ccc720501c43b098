using Filon.Storage;

namespace Filon.Server.Operation;

/// <summary>What lets an administrator sleep: settings, health, logs, metrics and traces.</summary>
public static class OperationFeature
{
    public static Feature Feature { get; } = new("Operation", AddServices, HealthRoutes.Map, []);

    private static void AddServices(IServiceCollection services)
    {
        services.AddSingleton<DatabaseHealth>();
        services.AddSingleton<Readiness>();
        services.AddHostedService<Telemetry>();
    }
}
