namespace Filon.Backups;

/// <summary>Why something is not backed up, restored or moved. Nothing is ever touched before one of these.</summary>
internal static class BackupRefusals
{
    public static Failure NoFile(string name) => new(FailureKind.NotFound, Sentence.Format(
        "There is no file {0}.", "Il n’y a pas de fichier {0}.", name));

    public static Failure NotWhole(string name) => new(FailureKind.Invalid, Sentence.Format(
        "{0} is not a whole back-up of Filon: it is damaged, cut short, or something else. Nothing was changed.",
        "{0} n’est pas une sauvegarde entière de Filon\u00a0: le fichier est abîmé, coupé, ou c’est autre chose. Rien n’a été changé.", name));

    public static Failure Newer(string name) => new(FailureKind.Conflict, Sentence.Format(
        "{0} was made by a newer Filon: restore it with that version. Nothing was changed.",
        "{0} a été faite par une version plus récente de Filon\u00a0: restaurez-la avec cette version-là. Rien n’a été changé.", name));

    public static Failure NotEmpty { get; } = new(FailureKind.Conflict,
        "There is data here already. Add --replace to put the back-up in its place: what is here now will be gone.",
        "Il y a déjà des données ici. Ajoutez --replace pour mettre la sauvegarde à leur place\u00a0: ce qui est ici maintenant disparaîtra.");

    public static Failure Foreign { get; } = new(FailureKind.Conflict,
        "This database holds tables that are not Filon’s: give Filon one of its own. Nothing was changed.",
        "Cette base contient des tables qui ne sont pas à Filon\u00a0: donnez-lui une base à elle. Rien n’a été changé.");

    public static Failure InUse { get; } = new(FailureKind.Conflict,
        "Another program has this data open, most likely a running Filon: stop it, and try again. Nothing was changed.",
        "Un autre programme a ces données ouvertes, sans doute un Filon en marche\u00a0: arrêtez-le, et recommencez. Rien n’a été changé.");

    public static Failure Exists(string name) => new(FailureKind.Conflict, Sentence.Format(
        "There is a file {0} already: choose another name.", "Il y a déjà un fichier {0}\u00a0: choisissez un autre nom.", name));

    public static Failure NotWritable(string name, string reason) => new(FailureKind.Unavailable, Sentence.Format(
        "{0} could not be written: {1} Nothing half-made was left.", "{0} n’a pas pu être écrite\u00a0: {1} Rien d’à moitié fait n’est resté.", name, reason));

    public static Failure NotTheSame(string table) => new(FailureKind.Unavailable, Sentence.Format(
        "What was written back is not what was read, in the table {0}. Nothing was changed; tell us, please.",
        "Ce qui a été réécrit n’est pas ce qui a été lu, dans la table {0}. Rien n’a été changé\u00a0; dites-le-nous, s’il vous plaît.", table));

    public static Failure Empty { get; } = new(FailureKind.NotFound,
        "There is nothing to back up yet: Filon has never been started here.",
        "Il n’y a encore rien à sauvegarder\u00a0: Filon n’a jamais été lancé ici.");

    public static Failure Database(string message) => new(FailureKind.Unavailable, Sentence.Format(
        "The database refused: {0}. Nothing was changed.", "La base a refusé\u00a0: {0}. Rien n’a été changé.", message.TrimEnd('.')));
}
