using System.Data.Common;
using Dapper;
using Filon.Measure.Attribution;
using Filon.Measure.Ledger;
using NodaTime;
using NodaTime.Text;

namespace Filon.Measure.Returns;

/// <summary>Reads what channels and campaigns are credited with: whole months from the totals kept with the ledger, broken ones from its lines.</summary>
internal static class CreditTotalQuery
{
    public static async Task<IReadOnlyList<CreditTotal>> ReadAsync(
        DbConnection connection, (long Workspace, DateTimeZone Zone) of, Model model, ReturnsQuestion asked)
    {
        var (firstLead, lastWon) = WholeMonths(asked);
        var month = new Dictionary<string, YearMonth>();
        var by = asked.By switch { RoiBy.Channel => "channel", RoiBy.Campaign => "campaign", _ => "channel, campaign" };
        var kept = await connection.QueryAsync<(string Channel, string Campaign, string Lead, string Won, long Minor, double Customers)>(
            $"""
            select {(asked.By == RoiBy.Campaign ? "''" : "channel")} as channel, {(asked.By == RoiBy.Channel ? "''" : "campaign")} as campaign, lead_month, won_month,
                cast(sum(amount_minor) as bigint), sum(customers)
            from credit_total
            where workspace_id = @workspace and model = @model and won_month <= @last and lead_month >= @first
            group by won_month, lead_month, {by}
            order by won_month, lead_month, {by}
            """, new { workspace = of.Workspace, model = model.KeptAs().Name(), first = Iso(firstLead) ?? "", last = Iso(lastWon) });
        var totals = kept.Select(row => new CreditTotal(row.Channel, row.Campaign, Month(row.Lead), Month(row.Won), row.Minor, row.Customers)).ToList();
        if (asked.From is not null || asked.On.ToYearMonth() != lastWon)
            totals.AddRange(await BrokenAsync(connection, of, model, asked));
        return totals;

        YearMonth Month(string iso) => month.TryGetValue(iso, out var known) ? known : month[iso] = YearMonthPattern.Iso.Parse(iso).Value;
    }

    private const string BrokenSales =
        """
        select l.channel, l.campaign, a.created_at, l.closed_at, l.amount_minor, case when a.is_newcomer then l.share else 0.0 end
        from deal d
        join deal_lead a on a.workspace_id = d.workspace_id and a.deal_id = d.id
        join ledger_line l on l.workspace_id = a.workspace_id and l.model = @model and l.deal_id = a.deal_id
        where d.workspace_id = @workspace and d.status = 'won' and d.closed_at >= @whole and d.closed_at < @until
            and l.closed_at >= @whole and l.closed_at < @until and a.created_at >= @since
        """;

    // "cross join": SQLite then goes from the leads of that month to their lines, never along all lines of the model
    private const string BrokenLeads =
        """
        select l.channel, l.campaign, a.created_at, l.closed_at, l.amount_minor, case when a.is_newcomer then l.share else 0.0 end
        from deal_lead a cross join ledger_line l
        where a.workspace_id = @workspace and a.created_at >= @since and a.created_at < @wholeLeads
            and l.workspace_id = @workspace and l.model = @model and l.deal_id = a.deal_id and l.closed_at < @whole
        """;

    /// <summary>The sales of the broken month of sale, and of the broken month of leads won before it.</summary>
    private static async Task<IEnumerable<CreditTotal>> BrokenAsync(
        DbConnection connection, (long Workspace, DateTimeZone Zone) of, Model model, ReturnsQuestion asked)
    {
        var (firstLead, lastWon) = WholeMonths(asked);
        var since = asked.From is { } from ? Start(from) : long.MinValue;
        var rows = await connection.QueryAsync<(string Channel, string? Campaign, long Lead, long Won, long Minor, double Customers)>(
            asked.From is null ? BrokenSales : $"{BrokenSales} union all {BrokenLeads}",
            new
            {
                workspace = of.Workspace, model = model.KeptAs().Name(), since, until = Start(asked.On.PlusDays(1)), whole = Start(lastWon.PlusMonths(1).OnDayOfMonth(1)),
                wholeLeads = firstLead is { } first ? Start(first.OnDayOfMonth(1)) : long.MinValue,
            });
        return rows.GroupBy(row => (row.Channel, row.Campaign, Lead: Month(row.Lead), Won: Month(row.Won)))
            .Select(group => new CreditTotal(
                group.Key.Channel, group.Key.Campaign, group.Key.Lead, group.Key.Won, group.Sum(row => row.Minor), group.Sum(row => row.Customers)));

        long Start(LocalDate day) => of.Zone.AtStartOfDay(day).ToInstant().ToUnixTimeMilliseconds();
        YearMonth Month(long at) => Instant.FromUnixTimeMilliseconds(at).InZone(of.Zone).Date.ToYearMonth();
    }

    /// <summary>The first month of leads and the last of sales of which every day is asked for; null: from the beginning.</summary>
    private static (YearMonth? FirstLead, YearMonth LastWon) WholeMonths(ReturnsQuestion asked)
    {
        var (on, month) = (asked.On, asked.On.ToYearMonth());
        var last = on == month.ToDateInterval().End ? month : month.PlusMonths(-1);
        return asked.From is { } from ? (from.Day == 1 ? from.ToYearMonth() : from.ToYearMonth().PlusMonths(1), last) : (null, last);
    }

    private static string? Iso(YearMonth? month) => month is { } said ? YearMonthPattern.Iso.Format(said) : null;
}
