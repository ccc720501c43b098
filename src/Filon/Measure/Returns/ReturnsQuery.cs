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
    /// <param name="workspace">Whose returns.</param>
    /// <param name="on">The last day that counts.</param>
    /// <param name="model">Null: the method in force. A population model has no lines by deal: its deal-by-deal cousin, removal share, stands in.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async Task<ReturnsData> ReadAsync(Workspace workspace, LocalDate on, Model? model, CancellationToken cancel)
    {
        var said = await settings.ReadAsync(workspace.Id, cancel);
        var chosen = model ?? said.Model;
        if (!chosen.IsDealByDeal()) chosen = Model.RemovalShare;
        return new()
        {
            On = on, Model = chosen, Settings = said,
            Book = Coded(await books.ReadAsync(workspace, on, cancel), await channels.RulesAsync(workspace.Id, cancel)),
            Deals = await DealsAsync(workspace, cancel),
            Credits = await CreditsAsync(workspace.Id, chosen, cancel),
        };
    }

    /// <summary>Costs under the channels that touches have: what a cost calls "Blog" is the touches' <c>blog</c>.</summary>
    private static CostBook Coded(CostBook book, ChannelRules rules)
    {
        var codes = book.Lines.Select(line => line.Channel).OfType<string>().Distinct().ToDictionary(said => said, rules.Named);
        return book with { Lines = [.. book.Lines.Select(line => line.Channel is { } said ? line with { Channel = codes[said] } : line)] };
    }

    private async Task<IReadOnlyList<DealCredit>> CreditsAsync(long workspace, Model model, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        return (await connection.QueryAsync<DealCredit>("""
            select deal_id, channel, campaign, cast(sum(amount_minor) as bigint) as amount_minor, sum(share) as share
            from ledger_line
            where workspace_id = @workspace and model = @model
            group by deal_id, channel, campaign
            order by deal_id, channel, campaign
            """, new { workspace, model = model.KeptAs().Name() })).AsList();
    }

    private async Task<IReadOnlyList<DealFact>> DealsAsync(Workspace workspace, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        var rows = await connection.QueryAsync<Row>("""
            select d.id, d.name, d.status, d.type, d.company_id, c.name as company_name, c.country, c.industry, d.created_at, d.closed_at,
                f.channel as first_channel, f.touch_id as first_touch, f.happened_at as first_touch_at, f.amount_minor
            from deal d
            left join company c on c.workspace_id = d.workspace_id and c.id = d.company_id
            left join ledger_line f on f.workspace_id = d.workspace_id and f.model = 'first' and f.deal_id = d.id and f.line = 1
            where d.workspace_id = @workspace
            order by d.id
            """, new { workspace = workspace.Id });
        var leads = await LeadQuery.CreatedAsync(connection, workspace.Id);
        var open = await LeadQuery.FirstTouchesOfOpenAsync(connection, workspace.Id);
        return [.. rows.Select(row => row.Fact(workspace.Zone, leads.GetValueOrDefault(row.Id, long.MaxValue), open.GetValueOrDefault(row.Id, long.MaxValue)))];
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
        public long CreatedAt { get; init; }
        public long? ClosedAt { get; init; }
        public string? FirstChannel { get; init; }
        public long? FirstTouch { get; init; }
        public long? FirstTouchAt { get; init; }
        public long? AmountMinor { get; init; }

        /// <param name="zone">Of the workspace.</param>
        /// <param name="lead">When the lead was created; <see cref="long.MaxValue"/> where nobody said.</param>
        /// <param name="firstTouchOfOpen">Likewise.</param>
        public DealFact Fact(DateTimeZone zone, long lead, long firstTouchOfOpen)
        {
            var since = Math.Min(CreatedAt, lead < long.MaxValue ? lead : Math.Min(FirstTouchAt ?? long.MaxValue, firstTouchOfOpen));
            var closed = ClosedAt is { } at ? Day(at, zone) : (LocalDate?)null;
            return new()
            {
                Id = Id, Name = Name, Company = CompanyId, CompanyName = CompanyName, Country = Country, Industry = Industry,
                Kind = Type switch { "additional" => SaleKind.Additional, "renewal" => SaleKind.Renewal, _ => SaleKind.New },
                FirstChannel = FirstTouch is null ? null : FirstChannel,
                LeadDay = Day(since, zone), WonOn = Status == "won" ? closed : null, LostOn = Status == "lost" ? closed : null, AmountMinor = AmountMinor,
            };
        }

        private static LocalDate Day(long at, DateTimeZone zone) => Instant.FromUnixTimeMilliseconds(at).InZone(zone).Date;
    }
}
