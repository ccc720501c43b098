using Filon.Costs;
using Filon.Measure.Channels;
using Filon.Measure.Ledger;
using Filon.People;
using Filon.Storage;
using Filon.Workspaces;

namespace Filon.Events.Activities;

/// <summary>Notes, changes and takes back a call, a meeting or a letter. Its touch comes and goes with it; so do the hours it took, where a role is named.</summary>
public sealed class Noting(Contacts contacts, PersonFinder finder, HoursStore hours, ActivityQuery activities, LedgerStore ledger)
{
    /// <param name="workspace">Whose.</param>
    /// <param name="typed">As typed in; with an id, in place of the one that has it, or put back under it.</param>
    /// <param name="account">Who types it; null: the command line.</param>
    /// <param name="language">Of the numbers in it.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>The activity, and the one it replaces.</returns>
    public async Task<Outcome<(Activity Kept, Activity? Former)>> PutAsync(Workspace workspace, ActivityFields typed, long? account, Language language, CancellationToken cancel)
    {
        var read = typed.Read(workspace.Zone, contacts.Clock.Now(), language);
        if (!read.Succeeded) return read.Failure;
        var former = read.Value.Id == 0 ? null : await activities.FindAsync(workspace.Id, read.Value.Id, cancel);
        var who = former is not null && typed.Person is null && string.IsNullOrWhiteSpace(typed.Who)
            ? new FoundPerson(former.PersonId, null) : await finder.FindAsync(workspace.Id, typed.Person, typed.Who, cancel);
        if (!who.Succeeded) return who.Failure;
        var keptOut = await contacts.KeptOutAsync(workspace.Id, cancel);
        if (!keptOut.Succeeded) return keptOut.Failure;
        return await contacts.Database.WriteOutcomeAsync<(Activity, Activity?)>(async transaction =>
        {
            if (await ProfileAsync(transaction, workspace, who.Value, keptOut.Value) is not { } profile) return Objects;
            if (read.Value.Id != 0 && await ActivityStore.IsTakenAsync(transaction, workspace.Id, read.Value.Id)) return ActivityWords.NotFound;
            var counted = await CountAsync(transaction, workspace, read.Value, former);
            if (!counted.Succeeded) return counted.Failure;
            var kept = counted.Value with { Id = read.Value.Id == 0 ? contacts.Ids.Next() : read.Value.Id, ProfileId = profile };
            var rules = new ChannelRules(await ChannelStore.ReadAsync(transaction.Connection, transaction.Open, workspace.Id));
            var answer = rules.Classify(new(kept.Kind.Channel(), Campaign: kept.Campaign, Label: kept.Note, BySales: ActivityWords.TouchKind(kept) == "sales"));
            await ActivityStore.PutAsync(transaction, workspace.Id, kept, answer, (account, contacts.Clock.Now()));
            await ledger.RequestAsync(transaction, workspace.Id);
            return (kept, former);
        }, cancel);
    }

    /// <returns>What is gone.</returns>
    public async Task<Outcome<Activity>> RemoveAsync(long workspace, long id, CancellationToken cancel)
    {
        if (await activities.FindAsync(workspace, id, cancel) is not { } gone) return ActivityWords.NotFound;
        await contacts.Database.WriteAsync(async transaction =>
        {
            await ActivityStore.RemoveAsync(transaction, workspace, id);
            if (gone.HoursId is { } taken) await HoursStore.DeleteAsync(transaction, workspace, taken);
            await ledger.RequestAsync(transaction, workspace);
        }, cancel);
        return gone;
    }

    /// <summary>The hours it took go into the cost book, under the campaign and the channel of the touch; those it no longer took come out.</summary>
    private async Task<Outcome<Activity>> CountAsync(Transaction transaction, Workspace workspace, Activity activity, Activity? former)
    {
        if (activity.Role is null || activity.Minutes is null)
        {
            if (former?.HoursId is { } taken) await HoursStore.DeleteAsync(transaction, workspace.Id, taken);
            return activity with { HoursId = null };
        }

        var noted = await hours.PutAsync(transaction, workspace.Id,
        [
            new()
            {
                Id = former?.HoursId ?? 0, WorkedOn = activity.HappenedAt.InZone(workspace.Zone).Date, Role = activity.Role, Minutes = activity.Minutes.Value,
                Side = activity.Kind == ActivityKind.Letter ? CostSide.Marketing : CostSide.Sales, Channel = ChannelRules.BuiltIn.Named(activity.Kind.Channel()),
                Campaign = activity.Campaign, Label = activity.Kind.Name().In(Language.English),
            },
        ]);
        return noted.Succeeded ? activity with { HoursId = noted.Value[0].Id } : noted.Failure;
    }

    private async Task<long?> ProfileAsync(Transaction transaction, Workspace workspace, FoundPerson who, SuppressionList keptOut)
    {
        if (who.Person is { } person)
            return (await ContactProfileStore.OfPersonsAsync(transaction, workspace.Id, [person])).TryGetValue(person, out var known) ? known : null;
        if (who.New is null) return null;
        var (profiles, _) = await contacts.ResolveAsync(transaction, workspace, [who.New], keptOut);
        return profiles.Values.Select(profile => (long?)profile).FirstOrDefault();
    }

    private static Failure Objects { get; } = new(FailureKind.Conflict,
        "This person objects to being followed, was erased, or is the workspace’s own account: nothing is noted.",
        "Cette personne s’oppose à être suivie, a été effacée, ou est le compte de l’espace lui-même\u00a0: rien n’est noté.");
}
