using Dapper;
using Filon.Storage;

namespace Filon.Imports;

/// <summary>The imports whose uploaded file is still to be read, and is not in the folder. What was previewed needs it no more: its lines are in the database.</summary>
public sealed class WaitingFilesQuery(Database database, ImportFolder folder)
{
    /// <param name="workspace">Null: of every workspace.</param>
    public async Task<IReadOnlyList<MissingFile>> MissingAsync(long? workspace, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        var waiting = await connection.QueryAsync<MissingFile>(
            $"""
            select i.workspace_id, i.id, w.name as workspace, i.file_name from import i join workspace w on w.id = i.workspace_id
            where i.state in ('received', 'mapping', 'reading') {(workspace is null ? "" : "and i.workspace_id = @workspace")}
            order by i.workspace_id, i.id
            """, new { workspace });
        return [.. waiting.Where(import => !folder.Holds(import.WorkspaceId, import.Id))];
    }
}
