using System.Text.Json;
using Filon.Imports;

namespace Filon.Privacy;

/// <summary>The room's closed lists in codes and in words.</summary>
public static class PrivacyWords
{
    public static string Code<T>(T word) where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(word.ToString());

    public static T? Parse<T>(string? code) where T : struct, Enum =>
        Enum.GetValues<T>().Where(word => Code(word) == code).Select(word => (T?)word).FirstOrDefault();

    public static Sentence Name(LegalBasis basis) => basis switch
    {
        LegalBasis.Consent => new("Consent (art. 6.1.a)", "Consentement (art. 6.1.a)"),
        LegalBasis.Contract => new("Contract (art. 6.1.b)", "Contrat (art. 6.1.b)"),
        LegalBasis.LegalObligation => new("Legal obligation (art. 6.1.c)", "Obligation légale (art. 6.1.c)"),
        LegalBasis.VitalInterests => new("Vital interests (art. 6.1.d)", "Intérêts vitaux (art. 6.1.d)"),
        LegalBasis.PublicTask => new("Public task (art. 6.1.e)", "Mission d’intérêt public (art. 6.1.e)"),
        _ => new("Legitimate interest (art. 6.1.f)", "Intérêt légitime (art. 6.1.f)"),
    };

    public static Sentence Name(NoticeRule notice) => notice == NoticeRule.AtCollection
        ? new("told when they gave it (art. 13)", "informées lors de la collecte (art. 13)")
        : new("to be told within a month (art. 14)", "à informer sous un mois (art. 14)");

    public static Sentence Name(RetentionCategory category) => category switch
    {
        RetentionCategory.Prospect => new("Prospect", "Prospect"),
        RetentionCategory.Customer => new("Customer’s contact", "Contact d’un client"),
        _ => new("Uploaded file", "Fichier déposé"),
    };

    public static Sentence Clock(RetentionCategory category) => category switch
    {
        RetentionCategory.Prospect => new("months after the last contact", "mois après le dernier contact"),
        RetentionCategory.Customer => new("months after the last contact or deal", "mois après le dernier contact ou la dernière affaire"),
        _ => new("months after it was applied", "mois après son application"),
    };

    /// <summary>A source as the policy names it: the code of a file format; empty for all others.</summary>
    public static Sentence Source(string source) => source.Length == 0 ? new("All other files", "Tous les autres fichiers") : FileFormats.Find(source).Name;

    public static Sentence Field(string field) => field switch
    {
        "account" => new("Identifier in the source", "Identifiant dans la source"),
        "handle" => new("Handle", "Pseudonyme"),
        "linkedin" => new("LinkedIn address", "Adresse LinkedIn"),
        "name" => new("Name", "Nom"),
        "email" => new("E-mail", "E-mail"),
        "phone" => new("Telephone", "Téléphone"),
        "title" => new("Job title", "Fonction"),
        "company" => new("Company", "Entreprise"),
        "country" => new("Country", "Pays"),
        "stage" => new("Stage", "Étape"),
        "original-source" => new("Original source", "Source d’origine"),
        "touches" => new("Touches", "Points de contact"),
        "conversions" => new("Conversions", "Conversions"),
        _ => new("All fields", "Tous les champs"),
    };
}
