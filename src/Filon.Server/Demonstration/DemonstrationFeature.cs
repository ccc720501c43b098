using Filon.Costs;
using Filon.Demonstration;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Filon.Server.Demonstration;

/// <summary>The simulated company: a workspace to look around in before giving one's own files.</summary>
public static class DemonstrationFeature
{
    public static Feature Feature { get; } = new("Demonstration", AddServices, _ => { }, []);

    private static void AddServices(IServiceCollection services)
    {
        services.TryAddSingleton<RoleRateStore>();
        services.AddSingleton<Method>();
        services.AddSingleton<DemonstrationLinks>();
        services.AddSingleton<DemonstrationEvents>();
        services.AddSingleton<TypedIn>();
        services.AddSingleton<DemonstrationWorkspace>();
        services.AddSingleton<DemonstrationVisit>();
    }
}
