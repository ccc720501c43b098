using Filon.Imports;
using Filon.People;
using Filon.Storage;
using Filon.Workspaces;
using NodaTime;

namespace Filon.Events;

/// <summary>Puts people on the list of an event, by their addresses or because they are known already.</summary>
public sealed class Inviting(Contacts contacts, Attending attending)
{
    /// <summary>Invites those of a pasted list, or notes that they came.</summary>
    public async Task<Outcome<Invited>> PeopleAsync(Workspace workspace, long told, IReadOnlyList<PersonReference> people, bool came, CancellationToken cancel)
    {
        var keptOut = await contacts.KeptOutAsync(workspace.Id, cancel);
        if (!keptOut.Succeeded) return keptOut.Failure;
        return await contacts.Database.WriteOutcomeAsync<Invited>(async transaction =>
        {
            var open = await FindAsync(transaction, workspace, told, came);
            if (!open.Succeeded) return open.Failure;
            var (profiles, _) = await contacts.ResolveAsync(transaction, workspace, people, keptOut.Value);
            var left = people.Count(person => !profiles.ContainsKey(person.Email!));
            return await PutAsync(transaction, workspace, open.Value, [.. profiles.Values.Distinct()], came) with { KeptOut = left };
        }, cancel);
    }

    /// <summary>Invites persons who are known. Who objects or was erased is left out.</summary>
    public Task<Outcome<Invited>> PersonsAsync(Workspace workspace, long told, IReadOnlyCollection<long> persons, CancellationToken cancel) =>
        contacts.Database.WriteOutcomeAsync<Invited>(async transaction =>
        {
            var open = await FindAsync(transaction, workspace, told, came: false);
            if (!open.Succeeded) return open.Failure;
            var profiles = await ContactProfileStore.OfPersonsAsync(transaction, workspace.Id, persons);
            return await PutAsync(transaction, workspace, open.Value, [.. profiles.Values], came: false) with { KeptOut = persons.Count - profiles.Count };
        }, cancel);

    /// <summary>Takes back the invitations of one moment, or of one profile. Whoever was only made known by it goes.</summary>
    /// <returns>How many.</returns>
    public Task<int> UninviteAsync(long workspace, long told, Instant? at, long? profile, CancellationToken cancel) => contacts.Database.WriteAsync(async transaction =>
    {
        var gone = await GuestStore.UninviteAsync(transaction, workspace, told, (at, profile));
        await contacts.ForgetUnusedAsync(transaction, workspace, gone);
        return gone.Count;
    }, cancel);

    private async Task<Outcome<Event>> FindAsync(Transaction transaction, Workspace workspace, long told, bool came)
    {
        if (came) return await attending.OpenAsync(transaction, workspace, told);
        return await EventStore.FindAsync(transaction, workspace.Id, told) is { RemovedAt: null } open ? open : EventWords.NotFound;
    }

    private async Task<Invited> PutAsync(Transaction transaction, Workspace workspace, Event open, IReadOnlyCollection<long> profiles, bool came)
    {
        var now = contacts.Clock.Now();
        if (!came) return new(await GuestStore.InviteAsync(transaction, workspace.Id, open.Id, profiles, now), now);
        var fresh = 0;
        foreach (var profile in profiles)
            if (await attending.ComeAsync(transaction, workspace, open, profile, new(Guest.ByHand))) fresh++;
        return new(fresh, now);
    }
}
