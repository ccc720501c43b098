namespace Filon.Imports;

/// <summary>Every kind of file Filon reads, in the order of the Imports page.</summary>
public static class FileFormats
{
    public static FileFormat XArchive { get; } = new("x-archive",
        new("X (Twitter) account archive", "Archive de compte X (Twitter)"),
        new("A zip holding data/account.js, data/tweets.js…", "Un zip qui contient data/account.js, data/tweets.js…"),
        new("On X: Settings, Your account, Download an archive of your data. The zip comes by e-mail link after a day or so; give it as it is.",
            "Sur X : Paramètres, Votre compte, Télécharger une archive de vos données. Le zip arrive par un lien dans un e-mail, sous un jour environ ; donnez-le tel quel."),
        FileFormat.OnRealFiles);

    public static FileFormat HubSpotContacts { get; } = HubSpot("contacts", new("HubSpot contacts", "Contacts HubSpot"), "Record ID, First Name, Last Name, Email…");

    public static FileFormat HubSpotCompanies { get; } = HubSpot("companies", new("HubSpot companies", "Entreprises HubSpot"), "Record ID, Company name, Domain…");

    public static FileFormat HubSpotDeals { get; } = HubSpot("deals", new("HubSpot deals", "Transactions HubSpot"), "Record ID, Deal Name, Deal Stage, Amount, Close Date…");

    public static FileFormat Touches { get; } = Sheet("touches", new("Sheet of touches", "Feuille de contacts marketing"),
        new("A column that names a person, a date, and a channel, a source or a page", "Une colonne qui nomme une personne, une date, et un canal, une source ou une page"));

    public static FileFormat Conversions { get; } = Sheet("conversions", new("Sheet of conversions and leads", "Feuille de conversions et de prospects"),
        new("A column that names a person, a date, and a kind of conversion, a value or “How did you hear of us?”",
            "Une colonne qui nomme une personne, une date, et un type de conversion, une valeur ou « Comment nous avez-vous connus ? »"));

    public static FileFormat Deals { get; } = Sheet("deals", new("Sheet of deals or sales", "Feuille d’affaires ou de ventes"),
        new("An amount, a date or a stage, and a customer or the name of a deal", "Un montant, une date ou une étape, et un client ou le nom d’une affaire"));

    public static FileFormat Costs { get; } = Sheet("costs", new("Sheet of costs", "Feuille de coûts"),
        new("A date or a month, and an amount", "Une date ou un mois, et un montant"));

    public static FileFormat Hours { get; } = Sheet("hours", new("Sheet of hours", "Feuille d’heures"),
        new("A date, and hours or minutes", "Une date, et des heures ou des minutes"));

    public static FileFormat Contacts { get; } = Sheet("contacts", new("List of contacts", "Liste de contacts"),
        new("E-mail addresses or handles, or first and last names", "Des adresses e-mail ou des pseudonymes, ou des prénoms et noms"));

    public static FileFormat Companies { get; } = Sheet("companies", new("List of companies", "Liste d’entreprises"),
        new("Names of companies, with a domain or an industry", "Des noms d’entreprises, avec un domaine ou un secteur"));

    public static FileFormat Clicks { get; } = Sheet("clicks", new("Sheet of clicks on links", "Feuille de clics sur des liens"),
        new("The address of a short link or of a post, and a number of clicks: as X Analytics, LinkedIn and Bitly export them",
            "L’adresse d’un lien court ou d’une publication, et un nombre de clics : comme X Analytics, LinkedIn et Bitly les exportent"));

    public static FileFormat Unmapped { get; } = new("sheet",
        new("Another sheet", "Autre feuille"),
        new("A CSV, XLSX or XLS whose columns you name once", "Un CSV, XLSX ou XLS dont vous nommez les colonnes une fois"),
        new("Any spreadsheet: save it as CSV UTF-8 or XLSX.", "N’importe quel tableur : enregistrez en CSV UTF-8 ou en XLSX."),
        FileFormat.FromDescription);

    public static IReadOnlyList<FileFormat> All { get; } =
        [XArchive, .. Formats.KnownFormats.All.Select(known => known.Format).Where(format => format != XArchive), HubSpotContacts, HubSpotCompanies, HubSpotDeals, Touches, Conversions, Deals, Costs, Hours, Contacts, Companies, Clicks, Unmapped];

    public static FileFormat Find(string code) => All.FirstOrDefault(f => f.Code == code) ?? Unmapped;

    /// <summary>The format of a sheet read as <paramref name="target"/>.</summary>
    public static FileFormat OfSheet(RecordKind target, bool hubSpot) => target switch
    {
        RecordKind.Profile => hubSpot ? HubSpotContacts : Contacts,
        RecordKind.Company => hubSpot ? HubSpotCompanies : Companies,
        RecordKind.Deal => hubSpot ? HubSpotDeals : Deals,
        RecordKind.Touch => Touches,
        RecordKind.Conversion => Conversions,
        RecordKind.Cost => Costs,
        RecordKind.Hours => Hours,
        RecordKind.Clicks => Clicks,
        _ => Unmapped,
    };

    private static FileFormat HubSpot(string what, Sentence name, string columns) => new("hubspot-" + what, name,
        new($"A CSV or XLSX with the columns {columns}", $"Un CSV ou XLSX avec les colonnes {columns}"),
        new("In HubSpot: open the list, Export, choose CSV and “all properties” or a view with the record ids and the associations.",
            "Dans HubSpot : ouvrez la liste, Exporter, choisissez CSV et « toutes les propriétés », ou une vue avec les identifiants et les associations."),
        FileFormat.FromDescription);

    private static FileFormat Sheet(string what, Sentence name, Sentence recognised) => new("sheet-" + what, name, recognised,
        new("Any spreadsheet: one line for each, headers in French or English, saved as CSV or XLSX.",
            "N’importe quel tableur : une ligne pour chacun, en-têtes en français ou en anglais, enregistré en CSV ou en XLSX."),
        FileFormat.FromDescription);
}
