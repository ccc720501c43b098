using Filon.Storage;

namespace Filon.Server.Operation.Checks;

/// <summary>Does the database answer, is it whole, does it keep every letter?</summary>
internal sealed class DatabaseCheck(DatabaseHealth database) : ICheck
{
    private const long LargeWal = 1L << 30; // 1 GB: a reader that never ends keeps it from being emptied

    public string Name => "database";

    public Sentence Title { get; } = new("Database", "Base de données");

    public async Task<Finding> LookAsync(CheckScope scope, CancellationToken cancel)
    {
        if (!database.Exists)
            return Finding.Broken(
                Sentence.Format("There is no database at {0}.", "Il n’y a pas de base de données à l’emplacement {0}.", database.File),
                new("Start Filon once, restore a back-up, or correct the setting “database”.", "Démarrez Filon une fois, restaurez une sauvegarde, ou corrigez le réglage «\u00a0database\u00a0»."));
        var facts = await database.FactsAsync(cancel);
        var damage = scope.Thorough ? await database.DamageAsync(cancel) : [];
        return Judge(facts, damage, database.File is null ? "PostgreSQL" : "SQLite", scope.Thorough && database.File is not null);
    }

    internal static Finding Judge(DatabaseFacts facts, IReadOnlyList<string> damage, string engine, bool read)
    {
        if (damage.Count > 0)
            return Finding.Broken(
                Sentence.Format("The file is damaged: {0}", "Le fichier est abîmé\u00a0: {0}", string.Join("; ", damage.Take(3))),
                new("Stop Filon, keep a copy of the file, restore the last back-up, and have the disk checked.", "Arrêtez Filon, gardez une copie du fichier, restaurez la dernière sauvegarde et faites vérifier le disque."));
        if (facts.Encoding != "UTF8")
            return Finding.Broken(
                Sentence.Format("Its encoding is {0}: letters will be lost.", "Son encodage est {0}\u00a0: des lettres seront perdues.", facts.Encoding),
                new("Make a database in UTF8 and move there with filon move.", "Créez une base en UTF8 et déménagez-y par filon move."));
        if (facts.WaitingBytes > LargeWal)
            return Finding.Attention(
                Sentence.Format("{0} are written and not yet in the file.", "{0} sont écrits et pas encore dans le fichier.", new Size(facts.WaitingBytes)),
                new("Restart Filon: a reader that never ends keeps them from going in.", "Redémarrez Filon\u00a0: un lecteur qui ne finit pas les empêche d’y entrer."));
        return Finding.Fine(read
            ? Sentence.Format("{0} {1}, {2}, {3}; read from end to end, it is whole.", "{0} {1}, {2}, {3}\u00a0; lue de bout en bout, elle est entière.", engine, facts.Version, facts.Encoding, new Size(facts.Bytes))
            : Sentence.Format("{0} {1}, {2} ({3}), {4}; it answers.", "{0} {1}, {2} ({3}), {4}\u00a0; elle répond.", engine, facts.Version, facts.Encoding, facts.Collation, new Size(facts.Bytes)));
    }
}
