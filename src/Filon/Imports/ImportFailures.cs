namespace Filon.Imports;

/// <summary>What can be wrong with asking something of an import.</summary>
internal static class ImportFailures
{
    public static Failure NotFound { get; } = new(FailureKind.NotFound, "There is no such import here.", "Il n’y a pas de tel import ici.");

    public static Failure NotReady { get; } = new(FailureKind.Conflict,
        "This import is not waiting to be applied.", "Cet import n’attend pas d’être appliqué.");

    public static Failure NotApplied { get; } = new(FailureKind.Conflict,
        "Only an import that was applied can be undone.", "Seul un import appliqué peut être annulé.");

    public static Failure NotMapping { get; } = new(FailureKind.Conflict,
        "The columns of this import are settled.", "Les colonnes de cet import sont déjà fixées.");

    public static Failure NotDiscardable { get; } = new(FailureKind.Conflict,
        "This import has written something: undo it instead.", "Cet import a écrit quelque chose\u00a0: annulez-le plutôt.");
}
