using Filon.Storage;

namespace Filon.Privacy;

/// <summary>Imports that are not applied: what they hold of an erased person goes with them.</summary>
internal static class PendingImportStore
{
    /// <summary>Holds the workspace as an import does: of an import and an erasure, one waits.</summary>
    public static Task HoldAsync(Transaction transaction, long workspace) =>
        transaction.ExecuteAsync("update workspace set name = name where id = @workspace", new { workspace });

    /// <summary>True while a file is being read or written: what it will leave behind is not known yet.</summary>
    public static async Task<bool> AnyMovingAsync(Transaction transaction, long workspace) => await transaction.FirstAsync<long>(
        "select count(*) from import where workspace_id = @workspace and state in ('reading', 'applying', 'undoing')", new { workspace }) > 0;

    /// <summary>Every import with its state, the youngest first.</summary>
    public static Task<IReadOnlyList<(long Id, string State)>> ListAsync(Transaction transaction, long workspace) => transaction.QueryAsync<(long, string)>(
        "select id, state from import where workspace_id = @workspace order by id desc", new { workspace });

    /// <summary>Previews that are to be read anew, because somebody in them has objected since.</summary>
    public static Task<IReadOnlyList<long>> ReadAnewAsync(Transaction transaction, long workspace) => transaction.QueryAsync<long>(
        "update import set state = 'reading' where workspace_id = @workspace and state in ('previewed', 'reading') returning id", new { workspace });

    /// <summary>Forgets an import that wrote nothing.</summary>
    public static async Task DiscardAsync(Transaction transaction, long workspace, long id)
    {
        await transaction.ExecuteAsync("delete from import_row where workspace_id = @workspace and import_id = @id", new { workspace, id });
        await transaction.ExecuteAsync("delete from import_row_count where workspace_id = @workspace and import_id = @id", new { workspace, id });
        await transaction.ExecuteAsync("delete from import where workspace_id = @workspace and id = @id", new { workspace, id });
    }
}
