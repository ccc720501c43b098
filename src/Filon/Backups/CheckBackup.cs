using Filon.Jobs;
using Filon.Storage;

namespace Filon.Backups;

/// <summary>Tries a back-up by restoring it into a database that is thrown away, and comparing every row.</summary>
public sealed class CheckBackup(TimeProvider clock)
{
    public async Task<Outcome<BackupManifest>> RunAsync(string path, Action<JobProgress>? watch, CancellationToken cancel)
    {
        var file = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path))!, $".filon-check-{Guid.NewGuid():N}.db");
        try
        {
            await using var database = new Database(DatabaseAddress.File(file));
            return await new RestoreBackup(clock).RunAsync(path, database, replace: false, watch, cancel);
        }
        finally
        {
            Database.Forget(file);
        }
    }
}
