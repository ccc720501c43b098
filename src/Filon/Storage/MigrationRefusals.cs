namespace Filon.Storage;

/// <summary>Why a database is left as it is, and what to do about it.</summary>
public static class MigrationRefusals
{
    /// <summary>Null where this program can bring a database with these migrations to its own schema.</summary>
    public static Failure? Objection(IReadOnlyList<AppliedMigration> applied)
    {
        var known = Migrations.All.ToDictionary(migration => (long)migration.Number);
        if (applied.LastOrDefault(one => !known.ContainsKey(one.Number)) is { } newer)
            return new(FailureKind.Conflict, Sentence.Format(
                "This data was made by a newer Filon (schema {0}; this program knows {1}). Nothing was touched: run that version, or restore a back-up that this one made.",
                "Ces données viennent d’une version plus récente de Filon (schéma {0}\u00a0; ce programme connaît {1}). Rien n’a été touché\u00a0: lancez cette version-là, ou restaurez une sauvegarde faite par celle-ci.",
                newer.Number, Migrations.All[^1].Number));
        return applied.FirstOrDefault(one => known[one.Number].Checksum != one.Checksum) is { } edited
            ? new(FailureKind.Conflict, Sentence.Format(
                "Step {0} ({1}) of this data’s schema is not the one this program has: they do not belong together. Nothing was touched: run the version that made it.",
                "L’étape {0} ({1}) du schéma de ces données n’est pas celle de ce programme\u00a0: ils ne vont pas ensemble. Rien n’a été touché\u00a0: lancez la version qui les a faites.",
                edited.Number, edited.Name))
            : null;
    }

    public static Failure Broken(Migration migration, AppliedMigration? current, string message) => new(FailureKind.Conflict, Sentence.Format(
        "The upgrade stopped at step {0} ({1}): {2}. Nothing was changed: the data is still at schema {3}. Run the version you had, and tell us this message.",
        "La mise à niveau s’est arrêtée à l’étape {0} ({1})\u00a0: {2}. Rien n’a été changé\u00a0: les données sont toujours au schéma {3}. Relancez la version que vous aviez, et dites-nous ce message.",
        migration.Number, migration.Name, message.TrimEnd('.'), current?.Number ?? 0));
}
