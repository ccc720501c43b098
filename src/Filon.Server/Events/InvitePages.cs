using Filon.Events;
using Filon.People;
using Filon.Server.Shell;

namespace Filon.Server.Events;

/// <summary>Before a segment is invited: how many that would be, and who is left out.</summary>
internal static class InvitePages
{
    public static async Task<IResult> PreviewAsync(
        long id, string? segment, string? stage, Visit visit, Inviting inviting, EventReader reader, EventStore events, PersonSegmentStore segments, CancellationToken cancel)
    {
        var read = await ReadAsync(id, new() { Segment = segment, Stage = stage }, visit, inviting, (events, segments), cancel);
        if (read.Succeeded) return Page.Of<InviteView, InvitePage>(visit, Sentence.Format("Invite to {0}", "Inviter à {0}", read.Value.Event.Name), read.Value);
        return read.Failure.Kind == FailureKind.Invalid && await reader.ReadAsync(visit.Workspace, id, cancel) is { } page
            ? EventPages.Show(visit, page with { Failed = "known", Failure = read.Failure }) : Page.Failure(visit, read.Failure);
    }

    internal static async Task<Outcome<InvitePage>> ReadAsync(
        long id, InviteForm form, Visit visit, Inviting inviting, (EventStore Events, PersonSegmentStore Segments) stores, CancellationToken cancel)
    {
        if (await stores.Events.FindAsync(visit.Workspace.Id, id, cancel) is not { RemovedAt: null } told) return EventWords.NotFound;
        var known = await form.KnownAsync(visit.Workspace.Id, stores.Segments, cancel);
        if (!known.Succeeded) return known.Failure;
        var preview = await inviting.PreviewAsync(visit.Workspace, id, known.Value.Filter, cancel);
        return preview.Succeeded ? new InvitePage(told, form, known.Value, preview.Value) : preview.Failure;
    }
}
