using Filon.Measure.Channels;
using Filon.Measure.Ledger;
using Filon.Storage;
using Filon.Workspaces;
using NodaTime;

namespace Filon.Events;

/// <summary>
/// Notes who came to an event. Coming is one touch of the person, at the event's channel and campaign, however often and on whatever sheet it is noted;
/// taken back, the touch goes.
/// </summary>
public sealed class Attending(Contacts contacts, LedgerStore ledger)
{
    /// <summary>Notes that somebody on the list, or anybody else, came.</summary>
    /// <returns>False where it was known already.</returns>
    public Task<Outcome<bool>> ComeAsync(Workspace workspace, long told, long profile, NotedComing noted, CancellationToken cancel) =>
        contacts.Database.WriteOutcomeAsync<bool>(async transaction =>
        {
            var opened = await OpenAsync(transaction, workspace, told);
            if (!opened.Succeeded) return opened.Failure;
            if ((await ContactProfileStore.HeldTogetherAsync(transaction, workspace.Id, profile)).Count == 0) return EventWords.NoGuest;
            return await ComeAsync(transaction, workspace, opened.Value, profile, noted);
        }, cancel);

    /// <summary>Takes back that a profile came: its touch goes, or, where a file brought it, says again what the file says.</summary>
    /// <returns>When it came.</returns>
    public Task<Outcome<Instant>> AbsentAsync(Workspace workspace, long told, long profile, CancellationToken cancel) =>
        contacts.Database.WriteOutcomeAsync<Instant>(async transaction =>
        {
            await transaction.TakeTurnsAsync($"event {told}");
            var when = await EventGuestQuery.AttendedAtAsync(transaction, workspace.Id, told, profile);
            if (when is null || await GuestStore.WhoCameAsync(transaction, workspace.Id, told, [profile]) is not { } came) return EventWords.NoGuest;
            await transaction.WatchAsync("event_guest", new { workspace_id = workspace.Id, event_id = told, profile_id = profile });
            if (came.IsOwnTouch) await GuestStore.RemoveTouchAsync(transaction, workspace.Id, came.TouchId);
            else await GiveBackAsync(transaction, workspace.Id, told, came);
            await GuestStore.AbsentAsync(transaction, workspace.Id, told, profile);
            await ledger.RequestAsync(transaction, workspace.Id);
            return when.Value;
        }, cancel);

    /// <summary>An event that has begun; nobody comes to one before.</summary>
    internal async Task<Outcome<Event>> OpenAsync(Transaction transaction, Workspace workspace, long told)
    {
        await transaction.TakeTurnsAsync($"event {told}");
        if (await EventStore.FindAsync(transaction, workspace.Id, told) is not { RemovedAt: null } open) return EventWords.NotFound;
        return open.Span(workspace.Zone).Start > contacts.Clock.Now() ? NotYet(open) : open;
    }

    /// <param name="open">The event, its turn taken.</param>
    internal async Task<bool> ComeAsync(Transaction transaction, Workspace workspace, Event open, long profile, NotedComing noted)
    {
        var together = await ContactProfileStore.HeldTogetherAsync(transaction, workspace.Id, profile);
        var came = await GuestStore.WhoCameAsync(transaction, workspace.Id, open.Id, together);
        var at = Dated(open, workspace.Zone, noted);
        if (noted.Session is { } session) await GuestStore.SitAsync(transaction, workspace.Id, (open.Id, session), came?.ProfileId ?? profile, at);
        if (came is not null) return false;

        await transaction.WatchAsync("event_guest", new { workspace_id = workspace.Id, event_id = open.Id, profile_id = profile });
        var (said, touch) = (AttendanceTouch.Of(open), contacts.Ids.Next());
        var answer = new ChannelRules(await ChannelStore.ReadAsync(transaction.Connection, transaction.Open, workspace.Id)).Classify(said.Inputs);
        await GuestStore.AddTouchesAsync(transaction,
            [[workspace.Id, touch, profile, at.ToUnixTimeMilliseconds(), 0L, "marketing", answer.Channel, answer.Rule, said.SaidChannel, said.Campaign, said.Label]]);
        await GuestStore.AttendedAsync(transaction, workspace.Id, open.Id, new(profile, at, noted.How, touch));
        await ledger.RequestAsync(transaction, workspace.Id);
        return true;
    }

    /// <summary>A touch that a file brought says again what the file says.</summary>
    internal static async Task GiveBackAsync(Transaction transaction, long workspace, long told, GuestStore.Came came)
    {
        var touch = (await GuestStore.TouchesAsync(transaction, workspace, told)).Single(one => one.Id == came.TouchId) with { Campaign = came.SaidCampaign };
        var rules = new ChannelRules(await ChannelStore.ReadAsync(transaction.Connection, transaction.Open, workspace));
        var answer = rules.Classify(touch.Inputs);
        await GuestStore.RenameTouchesAsync(transaction, workspace, [came.TouchId], touch, (answer.Channel, answer.Rule));
    }

    private Instant Dated(Event open, DateTimeZone zone, NotedComing noted)
    {
        var (start, end) = open.Span(zone);
        return noted.At is { } at && at >= start && at < end ? at : open.Moment(contacts.Clock.Now(), zone);
    }

    private static Failure NotYet(Event open) => new(FailureKind.Conflict, Sentence.Format(
        "This event begins on {0:d MMMM yyyy}: nobody has come yet.", "Cet événement commence le {0:d MMMM yyyy}\u00a0: personne n’est encore venu.", open.FirstDay));
}
