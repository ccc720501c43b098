using NodaTime.Text;

namespace Filon.Imports.Writing;

/// <summary>Who followed whom when an archive was made.</summary>
internal sealed class FollowWriter : IRecordWriter
{
    private static readonly string[] Columns = ["workspace_id", "id", "network", "account_key", "direction", "seen_at", "since"];

    public RecordKind Kind => RecordKind.Follow;

    public Task WriteAsync(WritingDesk desk, IReadOnlyList<PlacedRecord> records) => desk.ReplaceAsync("follow", Columns, records, placed =>
    {
        var follow = (FollowRecord)placed.Record;
        return [desk.WorkspaceId, placed.Id, follow.Network, follow.AccountKey, Words.Of(follow.Direction), (follow.SeenAt ?? placed.At).ToUnixTimeMilliseconds(),
            follow.Since is { } since ? LocalDatePattern.Iso.Format(since) : null];
    });

    public Task RemoveAsync(WritingDesk desk, IReadOnlyList<long> ids) => desk.DeleteAsync("follow", ids);
}
