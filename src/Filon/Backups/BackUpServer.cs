using Filon.Jobs;
using Filon.Storage;

namespace Filon.Backups;

/// <summary>Backs the whole server up into its folder, and forgets what need not be kept. Arguments: the day of a scheduled one, or <see cref="Asked"/> and a number.</summary>
public sealed class BackUpServer(Database database, BackupFolder folder, BackupPlan plan, TimeProvider clock) : IJob
{
    /// <summary>The workspace of work that is for no workspace.</summary>
    public const long Everywhere = 0;

    public const string Name = "back-up-server", Asked = "asked";

    public string Kind => Name;

    public async Task<Failure?> RunAsync(JobRun run, CancellationToken cancel)
    {
        var asked = run.Arguments.StartsWith(Asked, StringComparison.Ordinal);
        var path = folder.NewFile(asked ? BackupCause.Asked : BackupCause.Scheduled);
        var made = await new WriteBackup(clock).RunAsync(database, path, progress => run.Report(progress.Done, progress.Total, progress.Message), cancel);
        if (!made.Succeeded) return made.Failure;
        if (!asked) folder.Rotate(plan.Keep);
        return null;
    }
}
