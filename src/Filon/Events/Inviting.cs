using Filon.Imports;
using Filon.People;
using Filon.Storage;
using Filon.Workspaces;
using NodaTime;

namespace Filon.Events;

/// <summary>Puts people on the list of an event, by their addresses or because they are known already.</summary>
public sealed class Inviting(Contacts contacts, Attending attending, PersonFilterQuery persons)
{
    /// <summary>So many of a filter are invited at once at most.</summary>
    public const int Most = 5_000;

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

    /// <summary>What <see cref="AllAsync"/> would do.</summary>
    public async Task<Outcome<InvitationPreview>> PreviewAsync(Workspace workspace, long told, PersonFilter filter, CancellationToken cancel)
    {
        var chosen = await ChosenAsync(workspace, filter, cancel);
        if (!chosen.Succeeded) return chosen.Failure;
        var invitable = await InvitableStore.ReadAsync(contacts.Database, workspace.Id, told, chosen.Value, cancel);
        return InvitationPreview.Of(chosen.Value.Count, invitable, await persons.CountKeptOutAsync(workspace.Id, filter, cancel));
    }

    /// <summary>Invites everybody who answers to a filter and is no guest yet. Who objects or was erased is left out.</summary>
    public async Task<Outcome<Invited>> AllAsync(Workspace workspace, long told, PersonFilter filter, CancellationToken cancel)
    {
        var chosen = await ChosenAsync(workspace, filter, cancel);
        if (!chosen.Succeeded) return chosen.Failure;
        var keptOut = await persons.CountKeptOutAsync(workspace.Id, filter, cancel);
        return await contacts.Database.WriteOutcomeAsync<Invited>(async transaction =>
        {
            var open = await FindAsync(transaction, workspace, told, came: false);
            if (!open.Succeeded) return open.Failure;
            var invitable = await InvitableStore.ReadAsync(transaction, workspace.Id, told, chosen.Value);
            var fresh = invitable.Where(person => !person.IsGuest).Select(person => person.ProfileId).ToList();
            return await PutAsync(transaction, workspace, open.Value, fresh, came: false) with { KeptOut = (int)keptOut, Guests = invitable.Count - fresh.Count };
        }, cancel);
    }

    /// <summary>Takes back the invitations of one moment, or of one profile. Whoever was only made known by it goes.</summary>
    /// <returns>How many.</returns>
    public Task<int> UninviteAsync(long workspace, long told, Instant? at, long? profile, CancellationToken cancel) => contacts.Database.WriteAsync(async transaction =>
    {
        var gone = await GuestStore.UninviteAsync(transaction, workspace, told, (at, profile));
        await contacts.ForgetUnusedAsync(transaction, workspace, gone);
        return gone.Count;
    }, cancel);

    private async Task<Outcome<IReadOnlyList<long>>> ChosenAsync(Workspace workspace, PersonFilter filter, CancellationToken cancel)
    {
        var chosen = await persons.IdsAsync(workspace.Id, filter, Most + 1, cancel);
        if (chosen.Count <= Most) return new(chosen);
        return Failure.Invalid(new Problem("segment", Sentence.Format(
            "At most {0:N0} persons at once: limit the list further.", "Au plus {0:N0} personnes à la fois\u00a0: limitez davantage la liste.", Most)));
    }

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
