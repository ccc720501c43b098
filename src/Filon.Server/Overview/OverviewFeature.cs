namespace Filon.Server.Overview;

/// <summary>Where a workspace opens: what it all brought, what is missing for that, what came in last, what is being worked at.</summary>
public static class OverviewFeature
{
    public static Feature Feature { get; } = new("Overview", AddServices, OverviewRoutes.Map,
        [new(Sentence.Same(""), new("Overview", "Vue d’ensemble"), "overview", 1)]);

    private static void AddServices(IServiceCollection services)
    {
        services.AddSingleton<OverviewReader>();
        services.AddSingleton<ToDoReader>();
    }
}
