using Filon.Costs;
using Filon.Measure;
using Filon.Storage;
using NodaTime;
using NodaTime.Text;

namespace Filon.Tests.Measure.Returns;

/// <summary>The costs, deals and ledger lines of <see cref="TinyCompany"/> in a database.</summary>
internal static class TinyCompanyInStore
{
    public static async Task WriteAsync(Database database, Ids ids, long workspace)
    {
        await database.WriteAsync(async transaction =>
        {
            await MeasureSettingsStore.WriteAsync(transaction, workspace, TinyCompany.Data.Settings);
            await DealsAsync(transaction, workspace);
            await LinesAsync(transaction, workspace);
            await WorkspaceAsync(transaction, workspace);
            await TotalsAsync(transaction, workspace);
        }, default);
        var costs = new CostStore(database, ids);
        foreach (var line in TinyCompany.Data.Book.Lines)
            await costs.PutAsync(workspace, new()
            {
                Id = 0, SpentOn = line.Day, Side = line.Side, Category = line.Category, Channel = line.Channel, Campaign = line.Campaign, Amount = new(line.Minor, "EUR"),
            }, default);
    }

    private static Task<long> DealsAsync(Transaction transaction, long workspace) => transaction.InsertManyAsync(
        "deal",
        ["workspace_id", "id", "deal_key", "name", "stage", "status", "type", "type_said", "amount_minor", "currency", "created_at", "closed_at", "company_id"],
        TinyCompany.Data.Deals.Select(deal => new object?[]
        {
            workspace, deal.Id, $"d{deal.Id}", deal.Name, "stage", deal.WonOn is null ? "open" : "won", deal.Kind.ToString().ToLowerInvariant(), true,
            deal.AmountMinor, "EUR", At(deal.LeadDay.PlusDays(20)), deal.WonOn is { } won ? At(won) : null, deal.Company,
        }), default);

    /// <summary>Each deal's first touch on the day of its lead, and the lines of the model in force, "both".</summary>
    private static Task<long> LinesAsync(Transaction transaction, long workspace)
    {
        var deals = TinyCompany.Data.Deals.ToDictionary(deal => deal.Id);
        var first = deals.Values.Where(deal => deal.WonOn is not null)
            .Select(deal => Line("first", deal.Id, 1, deal.FirstChannel ?? "blog", null, 1, deal.AmountMinor!.Value));
        var both = TinyCompany.Data.Credits.GroupBy(credit => credit.DealId).SelectMany(deal => deal.Select((credit, i) =>
            Line("both", credit.DealId, i + 1, credit.Channel, credit.Campaign, credit.Share, credit.AmountMinor)));
        return transaction.InsertManyAsync(
            "ledger_line",
            ["workspace_id", "model", "deal_id", "line", "touch_id", "channel", "campaign", "happened_at", "share", "amount_minor", "closed_at"],
            first.Concat(both), default);

        object?[] Line(string model, long deal, int line, string channel, string? campaign, double share, long minor) =>
            [workspace, model, deal, (long)line, 1L, channel, campaign, At(deals[deal].LeadDay), share, minor, At(deals[deal].WonOn!.Value)];
    }

    private static Task<int> WorkspaceAsync(Transaction transaction, long workspace) => transaction.ExecuteAsync(
        """
        insert into workspace (id, slug, name, currency, time_zone, demonstration, created_at) values (@workspace, @slug, 'W', 'EUR', 'Europe/Paris', false, 0)
        on conflict do nothing
        """, new { workspace, slug = $"w{workspace}" });

    private static async Task TotalsAsync(Transaction transaction, long workspace)
    {
        await transaction.InsertManyAsync(
            "deal_lead", ["workspace_id", "deal_id", "created_at", "is_newcomer", "first_channel", "amount_minor"],
            TinyCompany.Data.Deals.Select(deal => new object?[]
            {
                workspace, deal.Id, At(deal.LeadDay), TinyCompany.Data.Newcomers.Contains(deal.Id), deal.WonOn is null ? null : deal.FirstChannel ?? "blog",
                deal.WonOn is null ? null : deal.AmountMinor,
            }), default);
        await transaction.InsertManyAsync(
            "credit_total", ["workspace_id", "model", "won_month", "lead_month", "channel", "campaign", "amount_minor", "customers"],
            TinyCompany.Data.Totals.Select(total => new object?[]
            {
                workspace, "both", YearMonthPattern.Iso.Format(total.WonMonth), YearMonthPattern.Iso.Format(total.LeadMonth), total.Channel, total.Campaign ?? "",
                total.AmountMinor, total.Customers,
            }), default);
    }

    private static long At(LocalDate day) => day.At(new(10, 0)).InUtc().ToInstant().ToUnixTimeMilliseconds();
}
