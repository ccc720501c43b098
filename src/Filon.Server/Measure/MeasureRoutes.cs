using Filon.Server.Shell;
using Filon.Workspaces;

namespace Filon.Server.Measure;

/// <summary>The addresses of the room, each with the least role that may use it.</summary>
internal static class MeasureRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var pages = routes.MapWorkspace();
        pages.Get("measure/attribution", Role.Viewer, AttributionHandlers.PageAsync);
        pages.Get("measure/attribution.csv", Role.Viewer, AttributionHandlers.CsvAsync);
        pages.Get("measure/ledger", Role.Viewer, LedgerHandlers.PageAsync);
        pages.Get("measure/ledger.csv", Role.Viewer, LedgerHandlers.CsvAsync);
        pages.Get("measure/gaps", Role.Viewer, LedgerHandlers.GapsAsync);
        pages.Get("measure/method", Role.Viewer, MethodHandlers.PageAsync);
        pages.Post("measure/method", Role.Manager, MethodHandlers.SaveAsync);
        pages.Post("measure/method/put", Role.Manager, MethodHandlers.PutBackAsync);
        pages.Post("measure/method/approvals", Role.Manager, MethodHandlers.ApproveAsync);
        pages.Get("measure/channels", Role.Viewer, ChannelsHandlers.PageAsync);
        pages.Get("measure/channels/touches", Role.Viewer, ChannelsHandlers.TouchesAsync);
        pages.Get("measure/channels/state", Role.Viewer, ChannelsHandlers.StateAsync);
        pages.Post("measure/channels/preview", Role.Manager, ChannelsHandlers.PreviewAsync);
        pages.Post("measure/channels/rules", Role.Manager, ChannelsHandlers.AddAsync);
        pages.Post("measure/channels/rules/restore", Role.Manager, ChannelsHandlers.RestoreAsync);
        pages.Post("measure/channels/rules/{id:long}/delete", Role.Manager, ChannelsHandlers.DeleteAsync);
        pages.Post("measure/channels/rules/{id:long}/earlier", Role.Manager, ChannelsHandlers.EarlierAsync);
        pages.Post("measure/channels/rules/{id:long}/later", Role.Manager, ChannelsHandlers.LaterAsync);
        AttributionApi.Map(routes);
        LedgerApi.Map(routes);
        MethodApi.Map(routes);
        ChannelsApi.Map(routes);
    }
}
