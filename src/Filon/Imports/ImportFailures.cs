namespace Filon.Imports;

/// <summary>What can be wrong with asking something of an import.</summary>
public static class ImportFailures
{
    /// <summary>After a restore, or where nodes do not share the folder.</summary>
    public static Failure FileGone { get; } = new(FailureKind.Conflict,
        "The file of this import is no longer on the server: discard the import, and give the file again.",
        "Le fichier de cet import n’est plus sur le serveur\u00a0: écartez l’import, et redonnez le fichier.");

    public static Failure NotFound { get; } = new(FailureKind.NotFound, "There is no such import here.", "Il n’y a pas de tel import ici.");

    public static Failure NotReady { get; } = new(FailureKind.Conflict,
        "This import is not waiting to be applied.", "Cet import n’attend pas d’être appliqué.");

    public static Failure NotApplied { get; } = new(FailureKind.Conflict,
        "Only an import that was applied can be undone.", "Seul un import appliqué peut être annulé.");

    public static Failure NoColumns { get; } = new(FailureKind.NotFound,
        "This import is no sheet: it has no columns to settle.", "Cet import n’est pas une feuille\u00a0: il n’a pas de colonnes à fixer.");

    public static Failure NotMapping { get; } = new(FailureKind.Conflict,
        "The columns of this import are settled.", "Les colonnes de cet import sont déjà fixées.");

    public static Failure NotDiscardable { get; } = new(FailureKind.Conflict,
        "This import has written something: undo it instead.", "Cet import a écrit quelque chose\u00a0: annulez-le plutôt.");
}
