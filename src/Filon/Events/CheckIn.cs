using Filon.Imports;
using Filon.Workspaces;

namespace Filon.Events;

/// <summary>What a visitor does at a door: write their name on the sheet. They learn nothing: not who else came, not whether they were known.</summary>
public sealed class CheckIn(WorkspaceStore workspaces, EventStore events, DoorStore doors, Contacts contacts, Attending attending)
{
    /// <param name="slug">The workspace's short name, in the address.</param>
    /// <param name="code">The door's.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>A failure where the door is shut, or there is none.</returns>
    public async Task<Outcome<OpenDoor>> FindAsync(string slug, string code, CancellationToken cancel)
    {
        if (await workspaces.FindAsync(slug, cancel) is not { } workspace || await doors.FindAsync(workspace.Id, code, cancel) is not { } door) return NoDoor;
        if (await events.FindAsync(workspace.Id, door.EventId, cancel) is not { RemovedAt: null } open) return NoDoor;
        var session = (await events.SessionsAsync(workspace.Id, open.Id, cancel)).FirstOrDefault(one => one.Id == door.SessionId);
        return door.ClosedAt is null && open.IsOn(contacts.Clock.Now().InZone(workspace.Zone).Date) ? new OpenDoor(workspace, open, session) : Shut;
    }

    /// <summary>Notes that this visitor came. Whoever asked not to be kept is not: they are told what everybody is told.</summary>
    public async Task<Failure?> EnterAsync(OpenDoor door, PersonReference visitor, CancellationToken cancel)
    {
        var keptOut = await contacts.KeptOutAsync(door.Workspace.Id, cancel);
        if (!keptOut.Succeeded) return keptOut.Failure;
        return await contacts.Database.WriteAsync<Failure?>(async transaction =>
        {
            var open = await attending.OpenAsync(transaction, door.Workspace, door.Event.Id);
            if (!open.Succeeded) return open.Failure;
            var (profiles, made) = await contacts.ResolveAsync(transaction, door.Workspace, [visitor], keptOut.Value);
            if (!profiles.TryGetValue(visitor.Email!, out var profile)) return null;
            // the sheet says what is kept and why: of somebody new that is the notice the law asks for
            if (made) await VisitorNoticeStore.GivenAsync(transaction, door.Workspace.Id, profile, contacts.Clock.Now());
            await attending.ComeAsync(transaction, door.Workspace, open.Value, profile, new(Guest.ByCheckIn, door.Session?.Id));
            return null;
        }, cancel);
    }

    private static Failure NoDoor { get; } = new(FailureKind.NotFound, "This check-in sheet is not there.", "Cette feuille d’émargement n’existe pas.");

    private static Failure Shut { get; } = new(FailureKind.NotFound, "This check-in sheet is closed: it is open during the event.", "Cette feuille d’émargement est fermée\u00a0: elle est ouverte pendant l’événement.");
}
