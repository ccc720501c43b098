using Filon.Reciprocity;
using Filon.Server.People;

namespace Filon.Server.Reciprocity;

/// <summary>Who follows whom from one archive to the next, who follows back, and whom a person might follow: Filon follows nobody.</summary>
public static class ReciprocityFeature
{
    public static Feature Feature { get; } = new("Reciprocity", Services, ReciprocityRoutes.Map,
        [new(PeopleFeature.Group, new("Reciprocity", "Réciprocité"), "reciprocity", 34)]);

    private static void Services(IServiceCollection services)
    {
        services.AddSingleton<ArchiveQuery>();
        services.AddSingleton<FollowAccountQuery>();
        services.AddSingleton<AccountCardQuery>();
        services.AddSingleton<FollowDecisionStore>();
        services.AddSingleton<FollowBoundsStore>();
        services.AddSingleton<Circle>();
        services.AddSingleton<FollowerCosts>();
    }
}
