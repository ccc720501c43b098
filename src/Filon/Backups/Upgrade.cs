using Filon.Storage;

namespace Filon.Backups;

/// <summary>Brings the data to this program's schema, after a back-up where there is data to lose.</summary>
public sealed class Upgrade(Database database, Migrations migrations, BackupFolder folder, TimeProvider clock)
{
    /// <returns>How many steps were taken. A failure leaves the data as it was, and says what to do.</returns>
    public async Task<Outcome<int>> RunAsync(CancellationToken cancel)
    {
        var applied = await migrations.AppliedAsync(cancel);
        var behind = applied.Count > 0 && applied.Count < Migrations.All.Count && MigrationRefusals.Objection(applied) is null;
        if (!behind || !await database.SnapshotAsync(transaction => Rebuild.HoldsDataAsync(transaction, cancel), cancel))
            return await migrations.ApplyAsync(cancel);

        var path = folder.NewFile(BackupCause.BeforeUpgrade);
        var backup = await new WriteBackup(clock).RunAsync(database, path, null, cancel);
        if (!backup.Succeeded) return NotBegun(backup.Failure);
        var upgraded = await migrations.ApplyAsync(cancel);
        return upgraded.Succeeded ? upgraded : After(upgraded.Failure, path);
    }

    private static Failure NotBegun(Failure failure) => failure with
    {
        Sentence = new(
            $"The upgrade was not begun, because the back-up before it failed. {failure.Sentence.En}",
            $"La mise à niveau n’a pas commencé, car la sauvegarde qui la précède a échoué. {failure.Sentence.Fr}"),
    };

    private static Failure After(Failure failure, string path) => failure with
    {
        Sentence = new(
            $"{failure.Sentence.En} The back-up made before is {path}.",
            $"{failure.Sentence.Fr} La sauvegarde faite avant est {path}."),
    };
}
