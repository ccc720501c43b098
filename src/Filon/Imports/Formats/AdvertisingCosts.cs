using Filon.Costs;
using NodaTime;

namespace Filon.Imports.Formats;

/// <summary>What Google Ads, LinkedIn and Meta charged, by campaign and day or month: costs, with their impressions and clicks.</summary>
internal sealed class AdvertisingCosts : TableFormat
{
    public override FileFormat Format { get; } = new("advertising",
        new("Google, LinkedIn and Meta advertising", "Publicité Google, LinkedIn et Meta"),
        new("A CSV with Campaign, Day and Cost (Google); Campaign Name, Start Date (in UTC) and Total Spent (LinkedIn); Campaign name, Reporting starts and Amount spent (Meta)",
            "Un CSV avec Campagne, Jour et Coût (Google) ; Campaign Name, Start Date (in UTC) et Total Spent (LinkedIn) ; Nom de la campagne, Début des rapports et Montant dépensé (Meta)"),
        new("Google Ads: Campaigns, segment by day, Download, CSV. LinkedIn Campaign Manager: Export, Campaign performance, daily. Meta Ads Manager: Reports, Export table data, break down by day.",
            "Google Ads : Campagnes, segmenter par jour, Télécharger, CSV. LinkedIn Campaign Manager : Exporter, Performances des campagnes, par jour. Gestionnaire de publicités Meta : Rapports, Exporter les données du tableau, répartition par jour."),
        FileFormat.FromDescription);

    public override IReadOnlyList<TableShape> Tables { get; } =
    [
        TableShape.Of("linkedin", "campaign date cost", row => Line(row, "linkedin-ads", "LinkedIn Ads"), DateOrder.MonthFirst),
        TableShape.Of("meta", "campaign date cost", row => Line(row, "meta-ads", "Meta Ads")),
        TableShape.Of("google", "campaign date cost #clicks #impressions", row => Line(row, "google-ads", "Google Ads")),
    ];

    private static IEnumerable<ImportRecord> Line(TableRow row, string network, string name)
    {
        if (row.Text("campaign") is not { } campaign || campaign is "--")
        {
            row.Pass(new("Lines without a campaign were passed over: they are sums.", "Les lignes sans campagne ont été passées : ce sont des sommes."));
            yield break;
        }

        var (date, until) = (row.Date("date"), row.Date("until")?.Date);
        var currency = row.Text("currency")?.ToUpperInvariant() ?? row.CurrencyOf("cost");
        if (currency is not null && !Filon.Money.Currencies.IsCode(currency)) row.Refuse(RefusalReason.Currency, "currency", "is no currency: “{0}”", "n’est pas une devise : « {0} »", currency);
        if (date is null) row.Missing("date");
        if (row.Money("cost", currency) is not { } cost || row.Refusal is not null || date is null) yield break;
        var day = date.Value.Date;
        var key = Sheets.NaturalKey.Of(network, day.ToString("R", null), campaign, row.Text("group"), row.Text("ad"));
        if (cost.Minor != 0) yield return new CostRecord
        {
            Key = $"{network}:{key}", Position = row.Position, Month = day.ToYearMonth(), SpentOn = date.Value.MonthOnly ? null : day, Amount = cost, Channel = name,
            Campaign = campaign, Category = CostCategory.Advertising, Side = CostSide.Marketing, Label = row.Text("group") is { } group ? $"{name}, {group}" : name,
        };
        if (row.Figures() is { Count: > 0 } figures) yield return new FiguresRecord
        {
            Key = $"{network}:{key}", Position = row.Position, Network = network, Subject = FigureSubject.Campaign, SubjectKey = campaign, Title = row.Text("ad") ?? row.Text("group"),
            From = day, Until = date.Value.MonthOnly ? day.PlusMonths(1).PlusDays(-1) : until ?? day, Values = figures,
        };
    }
}
