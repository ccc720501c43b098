using Filon.Server.Operation.Checks;
using Filon.Storage;
using Filon.Workspaces;

namespace Filon.Server.Operation;

/// <summary>What lets an administrator sleep: settings, the check-up, health, logs, metrics and traces.</summary>
public static class OperationFeature
{
    public static Feature Feature { get; } = new("Operation", AddServices, MapRoutes,
    [
        new(new("Workspace", "Espace"), new("State of the server", "État du serveur"), "server", 990) { Least = Role.Owner },
    ]);

    private static void MapRoutes(IEndpointRouteBuilder routes)
    {
        HealthRoutes.Map(routes);
        ServerRoutes.Map(routes);
    }

    private static void AddServices(IServiceCollection services)
    {
        services.AddSingleton<DatabaseHealth>();
        services.AddSingleton<Readiness>();
        services.AddHostedService<Telemetry>();
        services.AddSingleton<BackgroundService, NodePulse>();
        services.AddSingleton<BackgroundService, StatisticsKeeping>();
        services.AddSingleton<CheckUp>();
        // in the order in which they are shown
        services.AddSingleton<ICheck, DiskCheck>();
        services.AddSingleton<ICheck, PermissionCheck>();
        services.AddSingleton<ICheck, ClockCheck>();
        services.AddSingleton<ICheck, DatabaseCheck>();
        services.AddSingleton<ICheck, SchemaCheck>();
        services.AddSingleton<ICheck, KeyCheck>();
        services.AddSingleton<ICheck, BackupCheck>();
        services.AddSingleton<ICheck, JobCheck>();
        services.AddSingleton<ICheck, LetterCheck>();
        services.AddSingleton<ICheck, UploadCheck>();
        services.AddSingleton<ICheck, AuditCheck>();
        services.AddSingleton<ICheck, QuietCheck>();
    }
}
