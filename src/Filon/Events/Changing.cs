using Filon.Measure.Channels;
using Filon.Measure.Ledger;
using Filon.Storage;

namespace Filon.Events;

/// <summary>Changes an event; its touches and what it cost go under its new name, campaign and channel with it.</summary>
public sealed class Changing(Database database, LedgerStore ledger)
{
    /// <param name="workspace">Whose event it is.</param>
    /// <param name="told">The event as it shall be.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>The event as it was.</returns>
    public Task<Outcome<Event>> ChangeAsync(long workspace, Event told, CancellationToken cancel) => database.WriteOutcomeAsync<Event>(async transaction =>
    {
        await transaction.TakeTurnsAsync($"event {told.Id}");
        var former = await EventStore.FindAsync(transaction, workspace, told.Id);
        if (former is null || !await EventStore.ChangeAsync(transaction, workspace, told)) return EventWords.NotFound;
        if (former.Campaign != told.Campaign) await SpendingStore.RenameAsync(transaction, workspace, told.Id, (former.Campaign, told.Campaign));
        if ((former.Name, former.Campaign, former.Kind.Channel()) != (told.Name, told.Campaign, told.Kind.Channel())) await RenameAsync(transaction, workspace, told);
        return former;
    }, cancel);

    private async Task RenameAsync(Transaction transaction, long workspace, Event told)
    {
        var touches = await GuestStore.TouchesAsync(transaction, workspace, told.Id);
        if (touches.Count == 0) return;
        var rules = new ChannelRules(await ChannelStore.ReadAsync(transaction.Connection, transaction.Open, workspace));
        foreach (var alike in touches.GroupBy(touch => touch.IsOwnTouch ? AttendanceTouch.Of(told) : touch with { Id = 0, Campaign = told.Campaign }))
        {
            var answer = rules.Classify(alike.Key.Inputs);
            await GuestStore.RenameTouchesAsync(transaction, workspace, [.. alike.Select(touch => touch.Id)], alike.Key, (answer.Channel, answer.Rule));
        }

        await ledger.RequestAsync(transaction, workspace);
    }
}
