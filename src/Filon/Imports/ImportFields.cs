using Filon.Imports.Sheets;

namespace Filon.Imports;

/// <summary>What each field is called, and which of them a kind of record knows.</summary>
public static class ImportFields
{
    /// <summary>The kinds of record a plain sheet can hold.</summary>
    public static IReadOnlyList<RecordKind> Targets { get; } =
        [RecordKind.Touch, RecordKind.Conversion, RecordKind.Deal, RecordKind.Cost, RecordKind.Hours, RecordKind.Profile, RecordKind.Company, RecordKind.Clicks];

    /// <summary>The fields a column may be mapped to.</summary>
    public static IReadOnlyList<ImportField> Of(RecordKind target) => HeaderWords.FieldsOf(target);

    public static Sentence Name(ImportField field) => field switch
    {
        ImportField.Id => new("Identifier", "Identifiant"),
        ImportField.Date => new("Date", "Date"),
        ImportField.Time => new("Time of day", "Heure"),
        ImportField.Amount => new("Amount", "Montant"),
        ImportField.Currency => new("Currency", "Devise"),
        ImportField.Channel => new("Channel", "Canal"),
        ImportField.Source => new("Source", "Source"),
        ImportField.Medium => new("Medium", "Support"),
        ImportField.Campaign => new("Campaign", "Campagne"),
        ImportField.Url => new("Page", "Page"),
        ImportField.Referrer => new("Referrer", "Site référent"),
        ImportField.Label => new("Label", "Libellé"),
        ImportField.Category => new("Category", "Catégorie"),
        ImportField.Side => new("Side", "Côté"),
        ImportField.Kind => new("Kind", "Nature"),
        ImportField.Introducer => new("Recommended by", "Recommandé par"),
        ImportField.HeardOfUs => new("How they heard of us", "Comment ils nous ont connus"),
        ImportField.PostId => new("Post", "Publication"),
        ImportField.Role => new("Role", "Métier"),
        ImportField.Who => new("Who", "Qui"),
        ImportField.Duration => new("Hours", "Heures"),
        ImportField.Clicks => new("Clicks", "Clics"),
        ImportField.Until => new("Last day", "Dernier jour"),
        ImportField.Minutes => new("Minutes", "Minutes"),
        _ => NameOfRecord(field),
    };

    private static Sentence NameOfRecord(ImportField field) => field switch
    {
        ImportField.Email => new("E-mail", "E-mail"),
        ImportField.Handle => new("Handle", "Pseudonyme"),
        ImportField.LinkedIn => new("LinkedIn address", "Adresse LinkedIn"),
        ImportField.NetworkId => new("Account id", "Identifiant de compte"),
        ImportField.CrmId => new("CRM record", "Fiche du CRM"),
        ImportField.Name => new("Name", "Nom"),
        ImportField.FirstName => new("First name", "Prénom"),
        ImportField.LastName => new("Last name", "Nom de famille"),
        ImportField.Phone => new("Telephone", "Téléphone"),
        ImportField.JobTitle => new("Job title", "Fonction"),
        ImportField.Country => new("Country", "Pays"),
        ImportField.LifecycleStage => new("Lifecycle stage", "Phase du cycle de vie"),
        ImportField.OriginalSource => new("Original source", "Source d’origine"),
        ImportField.CompanyName => new("Company", "Entreprise"),
        ImportField.CompanyId => new("Company record", "Fiche de l’entreprise"),
        ImportField.CompanyDomain => new("Company domain", "Domaine de l’entreprise"),
        ImportField.Industry => new("Industry", "Secteur"),
        ImportField.ContactIds => new("Contact records", "Fiches des contacts"),
        ImportField.ContactEmails => new("E-mails of the contacts", "E-mails des contacts"),
        ImportField.Pipeline => new("Pipeline", "Pipeline"),
        ImportField.Stage => new("Stage", "Étape"),
        ImportField.DealType => new("Type of deal", "Type d’affaire"),
        ImportField.Owner => new("Owner", "Responsable"),
        ImportField.CreatedAt => new("Created on", "Date de création"),
        ImportField.ClosedAt => new("Closed on", "Date de clôture"),
        _ => Sentence.Same(field.ToString()),
    };

    /// <summary>What a line of this kind is called.</summary>
    public static Sentence Name(RecordKind kind) => kind switch
    {
        RecordKind.Profile => new("contacts", "contacts"),
        RecordKind.Company => new("companies", "entreprises"),
        RecordKind.Deal => new("deals", "affaires"),
        RecordKind.Post => new("posts", "publications"),
        RecordKind.Touch => new("touches", "contacts marketing"),
        RecordKind.Conversion => new("conversions", "conversions"),
        RecordKind.Cost => new("costs", "coûts"),
        RecordKind.Hours => new("hours", "heures"),
        RecordKind.Figures => new("figures", "chiffres"),
        RecordKind.Clicks => new("counts of clicks", "comptages de clics"),
        _ => new("follows", "abonnements"),
    };
}
