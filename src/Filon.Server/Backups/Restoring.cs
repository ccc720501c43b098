using Filon.Accounts;
using Filon.Backups;
using Filon.Imports;
using Filon.Jobs;
using Filon.Privacy;
using Filon.Storage;

namespace Filon.Server.Backups;

/// <summary>
/// Restores a back-up, and keeps two promises that the back-up itself cannot keep: whoever was erased after it was made is erased again,
/// and files that imports wait for and that are not here are named.
/// </summary>
public sealed class Restoring(Database database, BackupFolder folder, ErasuresKeptStore kept, WaitingFilesQuery files, TimeProvider clock)
{
    public async Task<Outcome<RestoreEnd>> RunAsync(string path, bool replace, Action<JobProgress>? watch, CancellationToken cancel)
    {
        ErasuresKept? known = null;
        long back = 0;
        var restore = new RestoreBackup(clock)
        {
            Before = async transaction => known = await ErasuresKeptStore.ReadAsync(transaction) ?? await OfYoungestAsync(path, cancel),
            Finally = async transaction =>
            {
                await SessionStore.EndEveryAsync(transaction);
                if (known is not null) back = await kept.ApplyAsync(transaction, known);
            },
        };
        var restored = await restore.RunAsync(path, database, replace, watch, cancel);
        if (!restored.Succeeded) return restored.Failure;
        return new RestoreEnd(restored.Value, known is not null, back, await files.MissingAsync(null, cancel));
    }

    /// <summary>Where there was no database, the youngest back-up of the folder may know of erasures that an older one does not.</summary>
    private async Task<ErasuresKept?> OfYoungestAsync(string path, CancellationToken cancel)
    {
        if (folder.List() is not [var youngest, ..] || folder.Find(youngest.Name) is not { } other || Path.GetFullPath(other) == Path.GetFullPath(path)) return null;
        var file = Path.Combine(folder.Path, $".filon-erasures-{Guid.NewGuid():N}.db");
        try
        {
            await using var scratch = new Database(DatabaseAddress.File(file));
            var read = await new RestoreBackup(clock).RunAsync(other, scratch, replace: false, null, cancel);
            return read.Succeeded ? await scratch.SnapshotAsync(ErasuresKeptStore.ReadAsync, cancel) : null;
        }
        finally
        {
            Database.Forget(file);
        }
    }
}
