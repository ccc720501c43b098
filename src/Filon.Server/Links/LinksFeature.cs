using Filon.Links.Comparing;
using Filon.Links.Elsewhere;
using Filon.Links.Figures;
using Filon.Links.Lists;
using Filon.Links.Making;
using Filon.Links.Settings;
using Filon.Links;
using Filon.Links.Clicks;
using Filon.Links.Origins;
using Filon.Links.Redirects;
using Filon.Links.Restating;
using Filon.Jobs;
using Filon.Links.Truth;
using Filon.Links.UserAgents;
using Filon.Links.Visitors;

namespace Filon.Server.Links;

/// <summary>Short links: made, led, counted.</summary>
public static class LinksFeature
{
    private static readonly Sentence Group = new("Track", "Suivre");

    public static Feature Feature { get; } = new("Links", AddServices, LinkRoutes.Map,
    [
        new(Group, new("Links", "Liens"), "links", 20),
        new(Group, new("Links, live", "Liens, en direct"), "links/live", 21),
    ]);

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
        services.AddSingleton<RestatementStore>();
        services.AddSingleton<IJob, RestateHits>();
        services.AddSingleton<BackgroundService, ClickKeeping>();
        AddPages(services);
    }

    private static void AddPages(IServiceCollection services)
    {
        services.AddSingleton<LinkListQuery>();
        services.AddSingleton<LinkFigureQuery>();
        services.AddSingleton<HitQuery>();
        services.AddSingleton<SharingQuery>();
        services.AddSingleton<LinkSettingsStore>();
        services.AddSingleton<ShortDomainStore>();
        services.AddSingleton<BlockListStore>();
        services.AddSingleton<UtmTemplateStore>();
        services.AddSingleton<LinkRulesReader>();
        services.AddSingleton<LinkSettingsReader>();
        services.AddSingleton<PersonLinkQuery>();
        services.AddSingleton<LinkCopying>();
        services.AddSingleton<LinkLines>();
        services.AddSingleton<ComparisonQuery>();
        services.AddSingleton<LinkFollower>(_ => new());
        services.AddSingleton<ForeignLinkStore>();
        services.AddSingleton<SeenShareQuery>();
        services.AddSingleton<ForeignLinkReader>();
        services.AddSingleton<LookElsewhere>();
        services.AddSingleton<LinkReader>();
        services.AddSingleton<PlusReader>();
        services.AddSingleton<LiveListeners>();
        services.AddSingleton<LiveHits>();
    }
}
