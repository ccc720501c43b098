using Filon.Events;
using Filon.People;
using Filon.Server.Api;
using Filon.Server.Shell;
using Filon.Workspaces;

namespace Filon.Server.Events;

/// <summary>The guests of an event, for programs.</summary>
internal static class GuestsApi
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapWorkspaceApi("Events");
        api.Get("events/{id:long}/guests", Role.Viewer, ("listGuests", "Who was invited to an event and who came"), ListAsync);
        api.Post("events/{id:long}/guests", Role.Editor, ("addGuests", "Invite people to an event, or note that they came"), InviteAsync);
        api.Get("events/{id:long}/guests/invite", Role.Editor, ("previewInvitation", "What inviting a segment, or everybody at a stage, would do"), PreviewAsync);
        api.Post("events/{id:long}/guests/uninvite", Role.Editor, ("uninvite", "Take invitations back: of one moment, or of one profile"), UninviteAsync);
        api.Post("events/{id:long}/guests/{profile:long}/attend", Role.Editor, ("attend", "Note that somebody came: one touch, however often it is noted"), AttendAsync);
        api.Post("events/{id:long}/guests/{profile:long}/absent", Role.Editor, ("absent", "Take back that somebody came; the touch goes"), AbsentAsync);
        api.Get("events/{id:long}/scans", Role.Viewer, ("listScans", "Touches of files that may be tied to an event, by the name their file gives them"), ScansAsync);
        api.Post("events/{id:long}/scans", Role.Editor, ("tieScans", "Tie the touches of a file to an event: whoever they are of came"), AttachAsync);
        api.Post("events/{id:long}/scans/detach", Role.Editor, ("untieScans", "Untie them again"), DetachAsync);
    }

    private static async Task<Answer<ListAnswer<GuestAnswer>>> ListAsync(long id, Paging paging, Visit visit, EventGuestQuery guests, EventStore events, CancellationToken cancel)
    {
        var slice = paging.Read<long>();
        if (!slice.Succeeded) return slice.Failure;
        if (await events.FindAsync(visit.Workspace.Id, id, cancel) is not { RemovedAt: null }) return EventWords.NotFound;
        return slice.Value.Cut(await guests.ListAsync(visit.Workspace.Id, id, cancel), guest => guest.ProfileId, guest => GuestAnswer.Of(guest, visit.Workspace.Currency));
    }

    private static async Task<Answer<InvitedAnswer>> InviteAsync(long id, GuestBody body, Visit visit, Inviting inviting, PersonSegmentStore segments, CancellationToken cancel)
    {
        var done = await body.Form.PutAsync(visit.Workspace, id, inviting, segments, cancel);
        return done.Succeeded ? new InvitedAnswer(done.Value.Count, done.Value.KeptOut, done.Value.Guests, done.Value.At.ToUnixTimeMilliseconds()) : done.Failure;
    }

    private static async Task<Answer<InvitationPreviewAnswer>> PreviewAsync(
        long id, string? segment, string? stage, Visit visit, Inviting inviting, EventStore events, PersonSegmentStore segments, CancellationToken cancel)
    {
        var read = await InvitePages.ReadAsync(id, new() { Segment = segment, Stage = stage }, visit, inviting, (events, segments), cancel);
        return read.Succeeded ? InvitationPreviewAnswer.Of(read.Value.Preview) : read.Failure;
    }

    private static async Task<Answer<CountAnswer>> UninviteAsync(long id, long? at, long? profile, Visit visit, Inviting inviting, CancellationToken cancel)
    {
        if (at is null == profile is null) return EventWords.NoGuest;
        return new CountAnswer(await inviting.UninviteAsync(visit.Workspace.Id, id, GuestPages.Moment(at), profile, cancel));
    }

    private static async Task<Done> AttendAsync(long id, long profile, long? at, long? session, Visit visit, Attending attending, CancellationToken cancel) =>
        (await attending.ComeAsync(visit.Workspace, id, profile, new(Guest.ByHand, session, GuestPages.Moment(at)), cancel)).Failure;

    private static async Task<Done> AbsentAsync(long id, long profile, Visit visit, Attending attending, CancellationToken cancel) =>
        (await attending.AbsentAsync(visit.Workspace, id, profile, cancel)).Failure;

    private static async Task<Answer<ScansAnswer>> ScansAsync(long id, Visit visit, ScanQuery scans, EventStore events, CancellationToken cancel) =>
        await events.FindAsync(visit.Workspace.Id, id, cancel) is { RemovedAt: null } told ? new ScansAnswer([.. (await scans.GroupsAsync(visit.Workspace, told, cancel)).Select(ScanAnswer.Of)]) : EventWords.NotFound;

    private static async Task<Answer<CountAnswer>> AttachAsync(long id, ScanForm body, Visit visit, Scans scans, CancellationToken cancel)
    {
        var tied = await scans.AttachAsync(visit.Workspace, id, body.Name ?? "", cancel);
        return tied.Succeeded ? new CountAnswer(tied.Value) : tied.Failure;
    }

    private static async Task<Answer<CountAnswer>> DetachAsync(long id, string? name, Visit visit, Scans scans, CancellationToken cancel)
    {
        var loose = await scans.DetachAsync(visit.Workspace.Id, id, name ?? "", cancel);
        return loose.Succeeded ? new CountAnswer(loose.Value) : loose.Failure;
    }
}
