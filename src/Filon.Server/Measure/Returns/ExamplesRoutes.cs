using Filon.Server.Shell;
using Filon.Workspaces;

namespace Filon.Server.Measure.Returns;

/// <summary>The worked examples, to be followed with one's own figures: everything typed stands in the address.</summary>
internal static class ExamplesRoutes
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapWorkspace().Get("measure/examples", Role.Viewer, ([AsParameters] ExamplesAsk ask, Visit visit) =>
            Page.Of<ExamplesView, ExamplesPage>(visit, new("Worked examples", "Exemples chiffrés"), ExamplesPage.Of(ask, visit)));
}
