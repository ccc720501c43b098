using Filon.Jobs;
using Filon.Storage;

namespace Filon.Backups;

/// <summary>Takes everything to another database, of either engine: a back-up, restored there and compared row by row. The old one stays as it is.</summary>
public sealed class MoveDatabase(TimeProvider clock)
{
    /// <param name="folder">Where the back-up in between may stand for a while.</param>
    public async Task<Outcome<BackupManifest>> RunAsync(Database from, Database to, MoveChoice choice, Action<JobProgress>? watch, CancellationToken cancel)
    {
        if (from.Address == to.Address) return SamePlace;
        if (await from.IsOpenElsewhereAsync(cancel)) return BackupRefusals.InUse;
        var between = Path.Combine(choice.Folder, $".filon-move-{Guid.NewGuid():N}.zip");
        try
        {
            var written = await new WriteBackup(clock).WriteAsync(from, between, watch, cancel);
            return written.Succeeded ? await new RestoreBackup(clock).RunAsync(between, to, choice.Replace, watch, cancel) : written;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return BackupRefusals.NotWritable(choice.Folder, exception.Message);
        }
        finally
        {
            if (File.Exists(between)) File.Delete(between);
        }
    }

    private static Failure SamePlace { get; } = new(FailureKind.Invalid,
        "The data is there already.", "Les données y sont déjà.");
}
