using Filon.Costs;
using NodaTime;

namespace Filon.Imports.Formats;

/// <summary>Salesforce's weekly export, one CSV an object, and its reports: contacts, accounts, opportunities, campaigns.</summary>
internal sealed class Salesforce : TableFormat
{
    public override FileFormat Format { get; } = new("salesforce",
        new("Salesforce", "Salesforce"),
        new("Contact.csv, Account.csv, Opportunity.csv or Campaign.csv of the data export, or a report with Opportunity ID, Contact ID or Campaign ID",
            "Contact.csv, Account.csv, Opportunity.csv ou Campaign.csv de l’export de données, ou un rapport avec Opportunity ID, Contact ID ou Campaign ID"),
        new("In Salesforce: Setup, Data export, give the zip as it is; or a report with the ID columns, Export, Details only, CSV.",
            "Dans Salesforce : Configuration, Exportation des données, donnez le zip tel quel ; ou un rapport avec les colonnes d’identifiants, Exporter, Détails uniquement, CSV."),
        FileFormat.FromDescription);

    public override IReadOnlyList<TableShape> Tables { get; } =
    [
        // "Id" is anybody's word: with IsDeleted beside it the file is the export of an object
        TableShape.Of("account", "id deleted name website", Account),
        TableShape.Of("account", "report name website", Account),
        TableShape.Of("contact", "id deleted last", Contact),
        TableShape.Of("contact", "report last email company", Contact),
        TableShape.Of("opportunity", "id deleted name stage close", Opportunity),
        TableShape.Of("opportunity", "report name stage close", Opportunity),
        TableShape.Of("campaign", "id deleted name cost", Campaign),
        TableShape.Of("campaign", "report name cost", Campaign),
    ];

    private static IEnumerable<ImportRecord> Account(TableRow row)
    {
        var (id, name) = (Id(row), row.Required("name"));
        if (Deleted(row)) yield break;
        var domain = row.Text("website") is { } site ? Values.EmailText.Host(site) : null;
        yield return new CompanyRecord { Key = $"crm:{id}", Position = row.Position, Name = name, Domain = domain, Industry = row.Text("industry"), Country = row.Text("country") };
    }

    private static IEnumerable<ImportRecord> Contact(TableRow row)
    {
        var (id, name) = (Id(row), string.Join(' ', new[] { row.Text("first"), row.Text("last") }.OfType<string>()));
        if (Deleted(row)) yield break;
        yield return new ProfileRecord
        {
            Key = $"crm:{id}", Position = row.Position, Network = ProfileNetwork.Crm, NetworkKey = id, Name = name.Length == 0 ? null : name,
            Emails = row.Email("email") is { } email ? [email] : [], Phone = row.Text("phone"), Title = row.Text("title"), CompanyName = row.Text("company"),
            CompanyKeys = Optional(row, "account") is { } account ? [$"crm:{account}"] : [], Country = row.Text("country"), CreatedAt = row.Instant("created"), OriginalSource = row.Text("source"),
        };
    }

    private static IEnumerable<ImportRecord> Opportunity(TableRow row)
    {
        var (id, stage, closed) = (Id(row), row.Required("stage"), row.Date("close")?.AtEnd(row.Habits.Zone));
        if (Deleted(row)) yield break;
        var won = Says(row, "won") ?? (Sheets.ValueWords.Find<DealStatus>("deal-status", stage) is { } status ? status == DealStatus.Won : null);
        var lost = won != true && (Says(row, "closed") ?? Sheets.ValueWords.Find<DealStatus>("deal-status", stage) == DealStatus.Lost);
        if (won == true && closed is null) row.Missing("close");
        yield return new DealRecord
        {
            Key = $"crm:{id}", Position = row.Position, Name = row.Required("name"), Stage = stage, Status = won == true ? DealStatus.Won : lost ? DealStatus.Lost : DealStatus.Open,
            Type = row.Text("type") is { } type ? Sheets.ValueWords.Find<DealType>("deal-type", type) ?? DealType.Unknown : DealType.Unknown,
            Amount = row.Money("amount", Currency(row)), CreatedAt = row.Instant("created"), ClosedAt = closed, Owner = row.Text("owner"),
            CompanyKeys = Optional(row, "account") is { } account ? [$"crm:{account}"] : [], CompanyName = row.Text("company"),
            ContactKeys = Optional(row, "contact") is { } contact ? [$"crm:{contact}"] : [],
        };
    }

    /// <summary>What a campaign really cost, on the day it began.</summary>
    private static IEnumerable<ImportRecord> Campaign(TableRow row)
    {
        var (id, name, amount) = (Id(row), row.Required("name"), row.Money("cost", Currency(row)));
        if (Deleted(row) || row.Refusal is not null) yield break;
        var day = (row.Date("start") ?? row.Date("created"))?.Date;
        if (amount is null || amount.Value.Minor == 0) row.Pass(new("Campaigns without an actual cost were passed over.", "Les campagnes sans coût réel ont été passées."));
        else if (day is null) row.Missing("start");
        else yield return new CostRecord
        {
            Key = $"crm:campaign:{id}", Position = row.Position, Month = day.Value.ToYearMonth(), SpentOn = day, Amount = amount.Value, Campaign = name, Label = name,
            Category = row.Text("type") is { } type ? Sheets.ValueWords.Find<CostCategory>("category", type) ?? CostCategory.Other : CostCategory.Other, Side = CostSide.Marketing,
        };
    }

    /// <summary>An id of 18 letters is the one of 15 with a check behind it.</summary>
    private static string Id(TableRow row)
    {
        var id = row.RequiredIdentifier(row.Has("report") ? "report" : "id");
        return id.Length == 18 ? id[..15] : id;
    }

    private static string? Optional(TableRow row, string column) => row.Identifier(column) is { Length: > 0 } id && id != "000000000000000AAA" ? id[..Math.Min(15, id.Length)] : null;

    private static string? Currency(TableRow row) => row.Text("currency") is { Length: 3 } code && Filon.Money.Currencies.IsCode(code) ? code : null;

    private static bool? Says(TableRow row, string column) => row.Text(column)?.ToLowerInvariant() switch { "1" or "true" or "vrai" => true, "0" or "false" or "faux" => false, _ => null };

    private static bool Deleted(TableRow row)
    {
        if (Says(row, "deleted") != true) return false;
        row.Pass(new("Deleted records were passed over.", "Les fiches supprimées ont été passées."));
        return true;
    }
}
