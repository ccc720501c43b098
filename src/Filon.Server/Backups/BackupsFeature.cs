using Filon.Backups;

namespace Filon.Server.Backups;

/// <summary>Back-up, restore and upgrade of the whole server.</summary>
public static class BackupsFeature
{
    public static Feature Feature { get; } = new("Backups", AddServices, _ => { }, []);

    private static void AddServices(IServiceCollection services)
    {
        services.AddSingleton(provider => new BackupFolder(provider.GetRequiredService<Settings>().BackupsFolder, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<Upgrade>().AddSingleton<WriteBackup>().AddSingleton<CheckBackup>();
    }
}
