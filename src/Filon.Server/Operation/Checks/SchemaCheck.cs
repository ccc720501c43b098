using Filon.Storage;

namespace Filon.Server.Operation.Checks;

/// <summary>Is the database's schema the one of this program?</summary>
internal sealed class SchemaCheck(DatabaseHealth database) : ICheck
{
    public string Name => "schema";

    public Sentence Title { get; } = new("Schema", "Schéma");

    public async Task<Finding> LookAsync(CheckScope scope, CancellationToken cancel) =>
        Judge(database.Exists ? await database.MigrationsAsync(cancel) : [], [.. Migrations.All.Select(migration => (long)migration.Number)]);

    internal static Finding Judge(IReadOnlyList<long> applied, IReadOnlyList<long> known)
    {
        if (applied.Except(known).Any())
            return Finding.Broken(
                Sentence.Format("The database was used by a newer Filon (migration {0}).", "La base a servi à un Filon plus récent (migration {0}).", applied.Max()),
                new("Install that version again, or restore the back-up made before it.", "Réinstallez cette version, ou restaurez la sauvegarde faite avant elle."));
        var pending = known.Except(applied).Count();
        return pending == 0
            ? Finding.Fine(Sentence.Format("Up to date: migration {0}.", "À jour\u00a0: migration {0}.", known.Max()))
            : Finding.Attention(
                Sentence.Count(pending, new("{0} migration is still to be applied.", "{0} migration reste à appliquer."), new("{0} migrations are still to be applied.", "{0} migrations restent à appliquer.")),
                new("Back up, then start Filon: it applies them.", "Sauvegardez, puis démarrez Filon\u00a0: il les applique."));
    }
}
