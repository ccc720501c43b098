using Filon.Storage;

namespace Filon.Imports.Writing;

/// <summary>The lists of accounts that archives hold.</summary>
internal static class FollowListStore
{
    public static IReadOnlyList<string> Columns { get; } = ["workspace_id", "network", "direction", "account_key", "import_id", "made_at"];

    /// <summary>True where the import has lines of follows, and no other import of the very same bytes has brought them.</summary>
    public static async Task<bool> IsNewListAsync(Transaction transaction, long workspace, Import import) => await transaction.FirstAsync<long>(
        """
        select count(*) from import_row_count c
        where c.workspace_id = @WorkspaceId and c.import_id = @Id and c.kind = 'follow'
            and not exists (select 1 from follow_list l join import o on o.workspace_id = l.workspace_id and o.id = l.import_id
                where l.workspace_id = @WorkspaceId and o.id <> @Id and o.sha256 = @Sha256)
        """, new { WorkspaceId = workspace, import.Id, import.Sha256 }) > 0;

    public static Task CountAsync(Transaction transaction, long workspace, long import) => transaction.ExecuteAsync(
        """
        insert into follow_list (workspace_id, import_id, network, direction, made_at, accounts)
        select workspace_id, import_id, network, direction, max(made_at), count(*) from follow_sighting
        where workspace_id = @workspace and import_id = @import group by workspace_id, import_id, network, direction
        """, new { workspace, import });

    public static Task RemoveAsync(Transaction transaction, long workspace, long import) => transaction.ExecuteAsync(
        """
        delete from follow_sighting where workspace_id = @workspace and import_id = @import;
        delete from follow_list where workspace_id = @workspace and import_id = @import;
        """, new { workspace, import });
}
