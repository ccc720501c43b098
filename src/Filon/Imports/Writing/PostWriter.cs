using System.Text.Json;

namespace Filon.Imports.Writing;

/// <summary>Posts of the workspace's own accounts.</summary>
internal sealed class PostWriter : IRecordWriter
{
    private static readonly string[] Columns =
        ["workspace_id", "id", "network", "network_key", "published_at", "text", "language", "reply_to_key", "reply_to_account", "is_repost", "likes", "reposts", "urls", "address"];

    public RecordKind Kind => RecordKind.Post;

    public Task WriteAsync(WritingDesk desk, IReadOnlyList<PlacedRecord> records) => InsertAsync(desk, records);

    public static Task InsertAsync(WritingDesk desk, IReadOnlyList<PlacedRecord> records) => desk.ReplaceAsync("post", Columns, records, placed =>
    {
        var post = (PostRecord)placed.Record;
        return
        [
            desk.WorkspaceId, placed.Id, post.Network, post.NetworkKey, post.At.ToUnixTimeMilliseconds(), post.Text, post.Language, post.ReplyToKey,
            post.ReplyToAccount, post.IsRepost, post.Likes, post.Reposts, JsonSerializer.Serialize(post.Urls), post.Address,
        ];
    });

    public Task RemoveAsync(WritingDesk desk, IReadOnlyList<long> ids) => desk.DeleteAsync("post", ids);
}
