using System.Data.Common;
using Dapper;
using Filon.Costs;
using Filon.Measure.Attribution;
using Filon.Measure.Channels;
using Filon.Measure.Ledger;
using Filon.Storage;
using Filon.Workspaces;
using NodaTime;

namespace Filon.Measure.Returns;

/// <summary>Reads what the returns of a workspace are worked out from: its cost book, its deals, and what the ledger credits.</summary>
public sealed class ReturnsQuery(Database database, CostBookQuery books, MeasureSettingsStore settings, ChannelStore channels)
{
    public async Task<ReturnsData> ReadAsync(Workspace workspace, ReturnsQuestion asked, CancellationToken cancel)
    {
        var said = await settings.ReadAsync(workspace.Id, cancel);
        var model = asked.Model ?? said.Model;
        if (!model.IsDealByDeal()) model = Model.RemovalShare;
        var book = Coded(await books.ReadAsync(workspace, asked.On, cancel), await channels.RulesAsync(workspace.Id, cancel));
        await using var connection = await database.OpenAsync(cancel);
        return new()
        {
            On = asked.On, From = asked.From, Model = model, Settings = said, Book = book,
            Deals = await DealsAsync(connection, workspace, asked),
            Totals = asked.Sums ? await CreditTotalQuery.ReadAsync(connection, (workspace.Id, workspace.Zone), model, asked) : [],
            Credits = asked.Behind is { } row ? await CreditsAsync(connection, workspace.Id, model, row) : [],
        };
    }

    /// <summary>Costs under the channels that touches have: what a cost calls "Blog" is the touches' <c>blog</c>.</summary>
    private static CostBook Coded(CostBook book, ChannelRules rules)
    {
        var codes = book.Lines.Select(line => line.Channel).OfType<string>().Distinct().ToDictionary(said => said, rules.Named);
        return book with { Lines = [.. book.Lines.Select(line => line.Channel is { } said ? line with { Channel = codes[said] } : line)] };
    }

    /// <summary>What each deal credits to one row, or to all together.</summary>
    private static async Task<IReadOnlyList<DealCredit>> CreditsAsync(DbConnection connection, long workspace, Model model, (RoiBy By, string? Name) row)
    {
        var column = row.By == RoiBy.Channel ? "channel" : "campaign";
        var condition = row switch
        {
            { Name: null } => "",
            { By: RoiBy.Campaign, Name: RoiReport.NoCampaign } => " and campaign is null",
            _ => $" and {column} = @Name",
        };
        return (await connection.QueryAsync<DealCredit>($"""
            select deal_id, min({column}) as {column}, cast(sum(amount_minor) as bigint) as amount_minor, sum(share) as share
            from ledger_line
            where workspace_id = @workspace and model = @model{condition}
            group by deal_id
            order by deal_id
            """, new { workspace, model = model.KeptAs().Name(), row.Name })).AsList();
    }

    private static async Task<IReadOnlyList<DealFact>> DealsAsync(DbConnection connection, Workspace workspace, ReturnsQuestion asked)
    {
        var (names, companies) = asked.Named
            ? (", d.name, c.name as company_name, c.country, c.industry", "left join company c on c.workspace_id = d.workspace_id and c.id = d.company_id")
            : ("", "");
        var rows = await connection.QueryAsync<Row>($"""
            select d.id, d.status, d.type, d.company_id, d.closed_at, coalesce(l.created_at, d.created_at) as lead_at, l.first_channel, l.amount_minor{names}
            from deal d
            left join deal_lead l on l.workspace_id = d.workspace_id and l.deal_id = d.id
            {companies}
            where d.workspace_id = @workspace
                and (d.status = 'won' or d.type not in ('additional', 'renewal') and (d.status = 'open' or d.closed_at is null or d.closed_at >= @after))
            order by d.id
            """, new { workspace = workspace.Id, after = workspace.Zone.AtStartOfDay(asked.On.PlusDays(1)).ToInstant() });
        return [.. rows.Select(row => row.Fact(workspace.Zone))];
    }

    private sealed record Row
    {
        public long Id { get; init; }
        public string Name { get; init; } = "";
        public string Status { get; init; } = "";
        public string Type { get; init; } = "";
        public long? CompanyId { get; init; }
        public string? CompanyName { get; init; }
        public string? Country { get; init; }
        public string? Industry { get; init; }
        public long LeadAt { get; init; }
        public long? ClosedAt { get; init; }
        public string? FirstChannel { get; init; }
        public long? AmountMinor { get; init; }

        public DealFact Fact(DateTimeZone zone)
        {
            var closed = ClosedAt is { } at ? Day(at, zone) : (LocalDate?)null;
            return new()
            {
                Id = Id, Name = Name, Company = CompanyId, CompanyName = CompanyName, Country = Country, Industry = Industry,
                Kind = Type switch { "additional" => SaleKind.Additional, "renewal" => SaleKind.Renewal, _ => SaleKind.New },
                FirstChannel = FirstChannel,
                LeadDay = Day(LeadAt, zone), WonOn = Status == "won" ? closed : null, LostOn = Status == "lost" ? closed : null, AmountMinor = AmountMinor,
            };
        }

        private static LocalDate Day(long at, DateTimeZone zone) => Instant.FromUnixTimeMilliseconds(at).InZone(zone).Date;
    }
}
