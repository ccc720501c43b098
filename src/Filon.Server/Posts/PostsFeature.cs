using Filon.Posts;
using Filon.Server.Measure;

namespace Filon.Server.Posts;

/// <summary>What was published, what the networks counted of it, and who follows whom: all from files.</summary>
public static class PostsFeature
{
    public static Feature Feature { get; } = new("Posts", Services, PostRoutes.Map,
        [new(MeasureFeature.Group, new("Posts", "Publications"), "posts", 17)]);

    private static void Services(IServiceCollection services)
    {
        services.AddSingleton<PostQuery>();
        services.AddSingleton<FigureQuery>();
        services.AddSingleton<FollowQuery>();
        services.AddSingleton<KpiQuery>();
        services.AddSingleton<AudienceQuery>();
        services.AddSingleton<KpiDesk>();
    }
}
