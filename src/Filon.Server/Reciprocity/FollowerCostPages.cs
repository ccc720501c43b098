using Filon.Reciprocity;
using Filon.Server.Shell;

namespace Filon.Server.Reciprocity;

/// <summary>The costs behind what a gained follower cost.</summary>
internal static class FollowerCostPages
{
    public static async Task<IResult> ShowAsync([AsParameters] CircleAsk ask, Visit visit, Circle circle, FollowerCosts costs, CancellationToken cancel)
    {
        var page = await ReciprocityPages.ReadAsync(ask, visit, circle, costs, cancel);
        return page.Cost is null ? Page.Failure(visit, ReciprocityPages.Untold)
            : Page.Of<FollowerCostView, ReciprocityPage>(visit, new("Cost of a gained follower", "Coût d’un abonné gagné"), page);
    }
}
