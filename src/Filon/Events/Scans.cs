using Filon.Measure.Channels;
using Filon.Measure.Ledger;
using Filon.Storage;
using Filon.Workspaces;

namespace Filon.Events;

/// <summary>
/// Ties touches that files brought, badges scanned above all, to the event they happened at: whoever they are of came, that touch is their coming, and it goes
/// under the event's campaign. Nobody counts twice for it.
/// </summary>
public sealed class Scans(Database database, ScanQuery query, LedgerStore ledger)
{
    /// <param name="workspace">Whose event it is.</param>
    /// <param name="told">The event.</param>
    /// <param name="name">As <see cref="ScanGroup.Name"/> says.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>How many persons came by it.</returns>
    public Task<Outcome<int>> AttachAsync(Workspace workspace, long told, string name, CancellationToken cancel) => database.WriteOutcomeAsync<int>(async transaction =>
    {
        await transaction.TakeTurnsAsync($"event {told}");
        if (await EventStore.FindAsync(transaction, workspace.Id, told) is not { RemovedAt: null } open) return EventWords.NotFound;
        var rules = new ChannelRules(await ChannelStore.ReadAsync(transaction.Connection, transaction.Open, workspace.Id));
        var came = 0;
        foreach (var scan in await query.ListAsync(transaction, workspace, open, name))
            if (await AttachAsync(transaction, workspace.Id, open, scan, rules)) came++;
        if (came == 0) return Nothing;
        await ledger.RequestAsync(transaction, workspace.Id);
        return came;
    }, cancel);

    /// <summary>The touches say again what their file says, and nobody came by them.</summary>
    /// <returns>How many persons.</returns>
    public Task<Outcome<int>> DetachAsync(long workspace, long told, string name, CancellationToken cancel) => database.WriteOutcomeAsync<int>(async transaction =>
    {
        await transaction.TakeTurnsAsync($"event {told}");
        var attached = await query.AttachedAsync(transaction, workspace, told, name);
        if (attached.Count == 0) return Nothing;
        foreach (var came in attached)
        {
            await Attending.GiveBackAsync(transaction, workspace, told, came);
            await GuestStore.AbsentAsync(transaction, workspace, told, came.ProfileId);
        }

        await ledger.RequestAsync(transaction, workspace);
        return attached.Count;
    }, cancel);

    private static async Task<bool> AttachAsync(Transaction transaction, long workspace, Event open, Scan scan, ChannelRules rules)
    {
        var together = await ContactProfileStore.HeldTogetherAsync(transaction, workspace, scan.ProfileId);
        var came = await GuestStore.WhoCameAsync(transaction, workspace, open.Id, together);
        if (came is { IsOwnTouch: false }) return false;
        if (came is not null)
        {
            await GuestStore.RemoveTouchAsync(transaction, workspace, came.TouchId); // what the file says of their coming says it all
            if (came.ProfileId != scan.ProfileId) await GuestStore.AbsentAsync(transaction, workspace, open.Id, came.ProfileId);
        }

        var said = scan.Touch with { Campaign = open.Campaign };
        var answer = rules.Classify(said.Inputs);
        await GuestStore.RenameTouchesAsync(transaction, workspace, [scan.Touch.Id], said, (answer.Channel, answer.Rule));
        await GuestStore.AttendedAsync(transaction, workspace, open.Id,
            new(scan.ProfileId, scan.HappenedAt, Guest.ByBadge, scan.Touch.Id, scan.Touch.Campaign) { IsOwnTouch = false });
        return true;
    }

    private static Failure Nothing { get; } = new(FailureKind.NotFound,
        "No scan of these days is left to tie to this event.", "Aucun scan de ces jours ne reste à rattacher à cet événement.");
}
