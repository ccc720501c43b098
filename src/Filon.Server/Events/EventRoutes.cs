using Filon.Server.Shell;
using Filon.Workspaces;

namespace Filon.Server.Events;

/// <summary>The addresses of the room, each with the least role that may use it.</summary>
internal static class EventRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var pages = routes.MapWorkspace();
        pages.Get("events", Role.Viewer, EventsPages.ListAsync);
        pages.Get("events.csv", Role.Viewer, EventsPages.DownloadAsync);
        pages.Post("events", Role.Editor, EventsPages.AddAsync);
        pages.Get("events/{id:long}", Role.Viewer, EventPages.ShowAsync);
        pages.Post("events/{id:long}", Role.Editor, EventPages.ChangeAsync);
        pages.Post("events/{id:long}/put", Role.Editor, EventPages.PutBackAsync);
        pages.Post("events/{id:long}/remove", Role.Editor, EventPages.RemoveAsync);
        pages.Post("events/{id:long}/restore", Role.Editor, EventPages.RestoreAsync);
        pages.Post("events/{id:long}/sessions", Role.Editor, EventPages.AddSessionAsync);
        pages.Post("events/{id:long}/sessions/{session:long}/remove", Role.Editor, EventPages.RemoveSessionAsync);
        MapGuests(pages);
        pages.Post("events/{id:long}/costs", Role.Editor, SpendingPages.AddCostAsync);
        pages.Post("events/{id:long}/hours", Role.Editor, SpendingPages.AddHoursAsync);
        pages.Get("events/{id:long}/sheet", Role.Editor, DoorPages.SheetAsync);
        pages.Post("events/{id:long}/doors/close", Role.Editor, DoorPages.CloseAsync);
        pages.Post("events/{id:long}/doors/open", Role.Editor, DoorPages.OpenAsync);
        pages.Get("activities", Role.Viewer, ActivityPages.ListAsync);
        pages.Post("activities", Role.Editor, ActivityPages.NoteAsync);
        pages.Post("activities/put", Role.Editor, ActivityPages.PutBackAsync);
        pages.Post("activities/{id:long}/remove", Role.Editor, ActivityPages.RemoveAsync);
        CheckInPages.Map(routes);
        EventsApi.Map(routes);
        GuestsApi.Map(routes);
        ActivitiesApi.Map(routes);
    }

    private static void MapGuests(WorkspaceRoutes pages)
    {
        pages.Get("events/{id:long}/guests.csv", Role.Viewer, GuestPages.DownloadAsync);
        pages.Post("events/{id:long}/guests", Role.Editor, GuestPages.InviteAsync);
        pages.Get("events/{id:long}/guests/invite", Role.Editor, InvitePages.PreviewAsync);
        pages.Post("events/{id:long}/guests/uninvite", Role.Editor, GuestPages.UninviteAsync);
        pages.Post("events/{id:long}/guests/{profile:long}/attend", Role.Editor, GuestPages.AttendAsync);
        pages.Post("events/{id:long}/guests/{profile:long}/absent", Role.Editor, GuestPages.AbsentAsync);
        pages.Post("events/{id:long}/scans", Role.Editor, GuestPages.AttachAsync);
        pages.Post("events/{id:long}/scans/detach", Role.Editor, GuestPages.DetachAsync);
    }
}
