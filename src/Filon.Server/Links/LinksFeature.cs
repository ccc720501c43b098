using Filon.Links;
using Filon.Links.Clicks;
using Filon.Links.Origins;
using Filon.Links.Redirects;
using Filon.Links.Truth;
using Filon.Links.UserAgents;
using Filon.Links.Visitors;

namespace Filon.Server.Links;

/// <summary>Short links: made, led, counted.</summary>
public static class LinksFeature
{
    public static Feature Feature { get; } = new("Links", AddServices, _ => { }, []);

    private static void AddServices(IServiceCollection services)
    {
        services.AddSingleton<LinkStore>();
        services.AddSingleton<LinkTargetStore>();
        services.AddSingleton<LinkBook>();
        services.AddSingleton<SaltStore>();
        services.AddSingleton<VisitorKeys>();
        services.AddSingleton<UserAgentReader>(_ => new());
        services.AddSingleton<ClickTruth>();
        services.AddSingleton(built => new Lazy<Outcome<OriginReader>>(
            () => OriginReader.Load(built.GetRequiredService<Settings>().DataCentres, built.GetRequiredService<Settings>().Countries)));
        services.AddSingleton(built => built.GetRequiredService<Lazy<Outcome<OriginReader>>>().Value.Value);
        services.AddSingleton<HitStore>();
        services.AddSingleton<ClickDesk>();
        services.AddSingleton<RedirectGuests>();
        services.AddHostedService<ClickService>();
    }
}
