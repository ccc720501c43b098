using System.Runtime.InteropServices;
using Dapper;
using Filon.Costs;
using Filon.Measure.Attribution;
using Filon.Measure.Channels;
using Filon.Money;
using Filon.Storage;
using NodaTime;

namespace Filon.Measure.Ledger;

/// <summary>Reads all that a recomputation needs, in a few passes over the tables.</summary>
internal sealed class LedgerInputQuery(Database database, MeasureSettingsStore settings, ExchangeRateStore rates)
{
    public async Task<LedgerInput> ReadAsync(long workspace, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        var seen = await connection.ExecuteScalarAsync<long?>("select stale_at from measure_state where workspace_id = @workspace", new { workspace }) ?? 0;
        var place = await connection.QuerySingleAsync<Place>("select currency, time_zone from workspace where id = @workspace", new { workspace });
        var persons = (await connection.QueryAsync<(long Id, long? Company)>(
            "select id, company_id from person where workspace_id = @workspace order by id", new { workspace })).ToList();
        var companies = persons.Where(person => person.Company is not null).ToDictionary(person => person.Id, person => person.Company!.Value);
        var profiles = (await connection.QueryAsync<(long Id, long Person)>(
            "select id, person_id from profile where workspace_id = @workspace order by id", new { workspace })).ToDictionary(row => row.Id, row => row.Person);

        var names = new LedgerNames();
        var counts = new Dictionary<(string Rule, string Channel), long>();
        var touches = await TouchesAsync(connection, workspace, profiles, names, counts);
        var contacts = (await connection.QueryAsync<(long Deal, long Profile)>(
            "select deal_id, profile_id from deal_profile where workspace_id = @workspace order by deal_id, profile_id", new { workspace }))
            .Where(row => profiles.ContainsKey(row.Profile)).ToLookup(row => row.Deal, row => profiles[row.Profile]);
        var rows = await connection.QueryAsync<DealRow>(
            """
            select id, type, amount_minor, currency, closed_at, company_id from deal
            where workspace_id = @workspace and status = 'won' order by id
            """, new { workspace });

        var zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(place.TimeZone) ?? DateTimeZone.Utc;
        var deals = new DealReading(new ExchangeTable(place.Currency, await rates.ListAsync(workspace, cancel)), zone, contacts);
        foreach (var row in rows) deals.Take(row);
        return new(new LedgerData(touches, names, companies, deals.Deals), deals.Gaps, await settings.ReadAsync(workspace, cancel), zone, seen)
        {
            Signs = await LeadQuery.ReadAsync(connection, workspace),
            Channels = [.. counts.OrderBy(count => count.Key).Select(count => new ChannelCount(count.Key.Rule, count.Key.Channel, count.Value))],
        };
    }

    private static async Task<LedgerTouch[]> TouchesAsync(
        System.Data.Common.DbConnection connection, long workspace, Dictionary<long, long> persons, LedgerNames names,
        Dictionary<(string Rule, string Channel), long> counts)
    {
        var touches = new List<LedgerTouch>(); // those of nobody known, profile 0, are in no journey
        await using var row = await connection.ExecuteReaderAsync(
            """
            select id, profile_id, happened_at, sequence, kind, channel, campaign, post_key, introducer, channel_rule from touch
            where workspace_id = @workspace and profile_id <> 0 order by id
            """, new { workspace });
        while (await row.ReadAsync())
        {
            CollectionsMarshal.GetValueRefOrAddDefault(counts, (row.GetString(9), row.GetString(5)), out _)++;
            if (!persons.TryGetValue(row.GetInt64(1), out var person)) continue;
            touches.Add(new(row.GetInt64(0), person, row.GetInt64(2), row.GetInt64(3), Kind(row.GetString(4)),
                names.Channels.Number(row.GetString(5)), names.Campaigns.Number(Text(row, 6)), names.Posts.Number(Text(row, 7)),
                names.Introducers.Number(Text(row, 8))));
        }

        return [.. touches];
    }

    private static string? Text(System.Data.Common.DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static TouchKind Kind(string kind) => kind switch
    {
        "sales" => TouchKind.Sales,
        "lead" => TouchKind.Lead,
        "opportunity" => TouchKind.Opportunity,
        _ => TouchKind.Marketing,
    };

    private sealed record Place(string Currency, string TimeZone);

    internal sealed record DealRow(long Id, string Type, long? AmountMinor, string Currency, long? ClosedAt, long? CompanyId);

    /// <summary>Takes won deals into the workspace's currency at the rate of the day they were won, and notes what cannot be taken.</summary>
    private sealed class DealReading(ExchangeTable rates, DateTimeZone zone, ILookup<long, long> contacts)
    {
        public List<WonDeal> Deals { get; } = [];

        public List<LedgerGap> Gaps { get; } = [];

        public void Take(DealRow row)
        {
            if (row.ClosedAt is not { } closed)
            {
                Gaps.Add(new(row.Id, LedgerGap.NoDate, ""));
                return;
            }

            if (row.AmountMinor is null) Gaps.Add(new(row.Id, LedgerGap.NoAmount, ""));
            var day = Instant.FromUnixTimeMilliseconds(closed).InZone(zone).Date;
            var amount = row.AmountMinor is { } minor ? rates.Convert(new Amount(minor, row.Currency), day) : Amount.Zero(rates.Currency);
            if (amount is null) Gaps.Add(new(row.Id, LedgerGap.NoRate, row.Currency));
            else Deals.Add(new(row.Id, row.Type == "new", amount.Value.Minor, closed, row.CompanyId, [.. contacts[row.Id].Distinct()]));
        }
    }
}
