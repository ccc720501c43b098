namespace Filon.Imports.Writing;

/// <summary>
/// Keeps which accounts an archive lists, those about which it says nothing new included: who came and who went is told by two lists. An
/// import taken back takes its lists along, whatever came before or after it.
/// </summary>
internal sealed class FollowLists(WritingDesk desk, ImportRowStore rows)
{
    private const int BatchSize = 10_000;
    private static readonly string[] Actions = ["added", "changed", "ignored"];

    public async Task KeepAsync()
    {
        if (!await FollowListStore.IsNewListAsync(desk.Transaction, desk.WorkspaceId, desk.Import)) return;
        foreach (var action in Actions)
        {
            long after = 0;
            while (await rows.WrittenAsync(desk.Transaction, desk.WorkspaceId, desk.Import.Id, ("follow", action, after, BatchSize)) is { Count: > 0 } batch)
            {
                await desk.InsertAsync("follow_sighting", FollowListStore.Columns, batch.Where(row => row.Reason is null or IgnoredBecause.Unchanged).Select(Cells));
                after = batch[^1].RowNumber;
            }
        }

        await FollowListStore.CountAsync(desk.Transaction, desk.WorkspaceId, desk.Import.Id);
    }

    private object?[] Cells(StagedRow row)
    {
        var follow = (FollowRecord)row.Record!;
        return [desk.WorkspaceId, follow.Network, Words.Of(follow.Direction), follow.AccountKey, desk.Import.Id, (follow.SeenAt ?? desk.Import.CreatedAt).ToUnixTimeMilliseconds()];
    }
}
