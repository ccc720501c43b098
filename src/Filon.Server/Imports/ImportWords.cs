using Filon.Imports;
using Filon.People;

namespace Filon.Server.Imports;

/// <summary>The words for states, actions, kinds and reasons.</summary>
internal static class ImportWords
{
    public static Sentence Of(ImportState state) => state switch
    {
        ImportState.Received => new("Received", "Reçu"),
        ImportState.Mapping => new("Columns to name", "Colonnes à nommer"),
        ImportState.Reading => new("Being read", "En cours de lecture"),
        ImportState.Previewed => new("To be checked", "À vérifier"),
        ImportState.Applying => new("Being applied", "En cours d’application"),
        ImportState.Applied => new("Applied", "Appliqué"),
        ImportState.Undoing => new("Being undone", "En cours d’annulation"),
        ImportState.Undone => new("Undone", "Annulé"),
        _ => new("Refused", "Refusé"),
    };

    /// <summary>The colour beside the words; null: none.</summary>
    public static string? Tone(ImportState state) => state switch
    {
        ImportState.Applied => "good",
        ImportState.Refused => "bad",
        ImportState.Mapping or ImportState.Previewed => "unsure",
        _ => null,
    };

    public static Sentence Of(RowAction action) => action switch
    {
        RowAction.Added => new("Added", "Ajoutées"),
        RowAction.Changed => new("Changed", "Modifiées"),
        RowAction.Ignored => new("Ignored", "Ignorées"),
        _ => new("Refused", "Refusées"),
    };

    public static Sentence OfKind(string kind) => kind switch
    {
        "profile" => new("Contact", "Contact"),
        "company" => new("Company", "Entreprise"),
        "deal" => new("Deal", "Affaire"),
        "post" => new("Post", "Publication"),
        "touch" => new("Touch", "Point de contact"),
        "conversion" => new("Conversion", "Conversion"),
        "cost" => new("Cost", "Coût"),
        "hours" => new("Hours", "Heures"),
        "clicks" => new("Count of clicks", "Comptage de clics"),
        "follow" => new("Follow", "Abonnement"),
        "figures" => new("Figures", "Chiffres"),
        _ => new("Line", "Ligne"),
    };

    /// <summary>The short name of a reason, for filters.</summary>
    public static Sentence OfReason(string reason) => reason switch
    {
        IgnoredBecause.Unchanged => new("already imported", "déjà importé"),
        IgnoredBecause.Repeated => new("repeated in the file", "répété dans le fichier"),
        IgnoredBecause.Total => new("a line of totals", "une ligne de totaux"),
        "missing" => new("a value is missing", "une valeur manque"),
        "date" => new("date", "date"),
        "number" => new("number", "nombre"),
        "word" => new("unknown word", "mot inconnu"),
        "email" => new("e-mail address", "adresse électronique"),
        "currency" => new("currency", "devise"),
        "formula" => new("a formula", "une formule"),
        "mangledid" => new("spoiled identifier", "identifiant abîmé"),
        "columns" => new("too many cells", "trop de cellules"),
        "truncated" => new("broken off", "tronqué"),
        "malformed" => new("malformed", "mal formé"),
        "toolarge" => new("too large", "trop grand"),
        Suppressed.Erased => new("erased person", "personne effacée"),
        Suppressed.Objected => new("objects to being followed", "s’oppose au suivi"),
        "nobody" => new("nobody is named", "personne n’est nommé"),
        _ => Sentence.Same(reason),
    };

    /// <summary>Why a line is ignored or refused; null for one that is taken.</summary>
    public static Sentence? Why(StagedRow row) => row.Sentence ?? (row.Reason is null ? null : OfReason(row.Reason));
}
