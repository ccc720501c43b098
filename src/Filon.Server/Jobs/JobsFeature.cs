using Filon.Jobs;

namespace Filon.Server.Jobs;

/// <summary>Work that outlives a request: the queue and the runner behind the web server.</summary>
public static class JobsFeature
{
    public static Feature Feature { get; } = new("Jobs", Services, _ => { }, []);

    private static void Services(IServiceCollection services)
    {
        services.AddSingleton<JobStore>();
        services.AddSingleton<JobHealthQuery>();
        services.AddSingleton<NodeStore>();
        services.AddSingleton<JobRunner>();
        services.AddSingleton<BackgroundService, JobService>();
    }
}
