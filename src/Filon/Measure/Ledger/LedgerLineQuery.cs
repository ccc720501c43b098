using System.Data.Common;
using System.Runtime.CompilerServices;
using Dapper;
using Filon.Measure.Attribution;
using Filon.Storage;
using NodaTime;

namespace Filon.Measure.Ledger;

/// <summary>Reads the lines behind a figure.</summary>
public sealed class LedgerLineQuery(Database database)
{
    /// <summary>How many lines the filter holds and what they sum to.</summary>
    public async Task<LineTotal> TotalAsync(long workspace, LineFilter filter, DateTimeZone zone, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        if (filter.Dimension is null or Dimension.Channel or Dimension.Campaign or Dimension.Post or Dimension.Introducer)
            return await connection.QuerySingleAsync<LineTotal>(
                $"""
                select cast(coalesce(sum(lines), 0) as bigint) as lines, cast(coalesce(sum(amount_minor), 0) as bigint) as amount_minor,
                    coalesce(sum(deals), 0.0) as deals
                from ledger_total
                where workspace_id = @workspace and model = @model and dimension = @dimension and month >= @FirstMonth and month <= @LastMonth
                    {(filter.Dimension is null ? "" : "and name = @name")}
                """,
                new
                {
                    workspace, model = filter.Model.KeptAs().Name(), dimension = (filter.Dimension ?? Dimension.Channel).Code(),
                    filter.Won.FirstMonth, filter.Won.LastMonth, name = filter.Name ?? "",
                });
        return await connection.QuerySingleAsync<LineTotal>(
            $"""
            select count(*) as lines, cast(coalesce(sum(l.amount_minor), 0) as bigint) as amount_minor, coalesce(sum(l.share), 0.0) as deals
            from ledger_line l where l.workspace_id = @workspace and {Where(filter)}
            """, Parameters(workspace, filter, zone));
    }

    /// <summary>A page of lines, by deal and in the order of the journey.</summary>
    public async Task<IReadOnlyList<LedgerEntry>> PageAsync(long workspace, LineFilter filter, DateTimeZone zone, (int Skip, int Take) page, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        var parameters = Parameters(workspace, filter, zone);
        parameters.Add("skip", page.Skip);
        parameters.Add("take", page.Take);
        return (await connection.QueryAsync<LedgerEntry>(Lines(filter, "limit @take offset @skip"), parameters)).AsList();
    }

    /// <summary>The same in the same order, from behind a line: when its deal was won, the deal, the line's number.</summary>
    public async Task<IReadOnlyList<LedgerEntry>> BehindAsync(
        long workspace, LineFilter filter, DateTimeZone zone, ((Instant Won, long Deal, long Line)? After, int Take) part, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        var parameters = Parameters(workspace, filter, zone);
        parameters.AddDynamicParams(new { part.Take, won = part.After?.Won, behind = part.After?.Deal, number = part.After?.Line });
        return (await connection.QueryAsync<LedgerEntry>(Lines(filter, "limit @Take", part.After is not null), parameters)).AsList();
    }

    /// <summary>Every line of the filter, one after the other, for a file.</summary>
    public async IAsyncEnumerable<LedgerEntry> AllAsync(long workspace, LineFilter filter, DateTimeZone zone, [EnumeratorCancellation] CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        await using var reader = await connection.ExecuteReaderAsync(new CommandDefinition(Lines(filter), Parameters(workspace, filter, zone), cancellationToken: cancel));
        var parse = reader.GetRowParser<LedgerEntry>();
        while (await reader.ReadAsync(cancel)) yield return parse(reader);
    }

    // The inner query finds the lines by one index and cuts the page; only then are the words of those few looked up.
    private static string Lines(LineFilter filter, string page = "", bool behind = false) =>
        $"""
        select l.deal_id, l.line, d.name as deal_name, l.closed_at, l.touch_id, l.channel, t.channel_rule, l.campaign, l.happened_at,
            t.label, t.introducer, t.post_key, n.id as person_id, n.name as person, l.share, l.amount_minor
        from (
            select * from ledger_line l where l.workspace_id = @workspace and {Where(filter)} {(behind ? Behind(filter) : "")}
            order by {Order(filter)} {page}
        ) l
        left join deal d on d.workspace_id = l.workspace_id and d.id = l.deal_id
        left join touch t on t.workspace_id = l.workspace_id and t.id = l.touch_id
        left join profile p on p.workspace_id = l.workspace_id and p.id = t.profile_id
        left join person n on n.workspace_id = l.workspace_id and n.id = p.person_id
        order by {Order(filter)}
        """;

    private static bool ByDay(LineFilter filter) => filter is { Dimension: Dimension.Channel } or { Dimension: Dimension.Campaign, Name.Length: > 0 };

    private static string Order(LineFilter filter) => ByDay(filter) ? "l.closed_at, l.deal_id, l.line" : "l.deal_id, l.line";

    private static string Behind(LineFilter filter) =>
        ByDay(filter) ? "and (l.closed_at, l.deal_id, l.line) > (@won, @behind, @number)" : "and (l.deal_id, l.line) > (@behind, @number)";

    private static string Where(LineFilter filter) =>
        "l.model = @model and l.closed_at >= @first and l.closed_at <= @last" + filter switch
        {
            { Dimension: Dimension.Channel } => " and l.channel = @name",
            { Dimension: Dimension.Campaign, Name: "" } => " and l.campaign is null",
            { Dimension: Dimension.Campaign } => " and l.campaign = @name",
            { Dimension: Dimension.Post, Name: "" } => NotSaid("post_key"),
            { Dimension: Dimension.Post } => Said("post_key"),
            { Dimension: Dimension.Introducer, Name: "" } => NotSaid("introducer"),
            { Dimension: Dimension.Introducer } => Said("introducer"),
            { Dimension: Dimension.Deal } => " and l.deal_id = @id",
            { Dimension: Dimension.Touch } => " and l.touch_id = @id",
            _ => "",
        };

    private static string Said(string column) =>
        $" and l.touch_id in (select s.id from touch s where s.workspace_id = @workspace and s.{column} = @name)";

    private static string NotSaid(string column) =>
        $" and not exists (select 1 from touch s where s.workspace_id = @workspace and s.id = l.touch_id and s.{column} is not null)";

    private static DynamicParameters Parameters(long workspace, LineFilter filter, DateTimeZone zone)
    {
        var (first, last) = filter.Won.Instants(zone);
        return new DynamicParameters(new { workspace, model = filter.Model.KeptAs().Name(), first, last, name = filter.Name ?? "", id = filter.Id ?? 0 });
    }
}
