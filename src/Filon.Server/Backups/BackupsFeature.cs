using Filon.Backups;
using Filon.Jobs;

namespace Filon.Server.Backups;

/// <summary>Back-up, restore and upgrade of the whole server.</summary>
public static class BackupsFeature
{
    public static Feature Feature { get; } = new("Backups", AddServices, BackupsRoutes.Map, []);

    private static void AddServices(IServiceCollection services)
    {
        services.AddSingleton(provider => new BackupFolder(provider.GetRequiredService<Settings>().BackupsFolder, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider =>
        {
            var settings = provider.GetRequiredService<Settings>();
            return new BackupPlan(settings.BackupTime, settings.BackupKeep);
        });
        services.AddSingleton<IJob, BackUpServer>().AddSingleton<BackupSchedule>().AddSingleton<BackgroundService, BackupClock>();
        services.AddSingleton<Upgrade>().AddSingleton<WriteBackup>().AddSingleton<CheckBackup>().AddSingleton<Restoring>();
    }
}
