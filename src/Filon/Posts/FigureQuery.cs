using Dapper;
using Filon.People;
using Filon.Storage;

namespace Filon.Posts;

/// <summary>Figures of accounts, pages, queries, channels, campaigns and links.</summary>
public sealed class FigureQuery(Database database)
{
    public async Task<ListOf<FigureLine>> ListAsync(long workspace, FigureFilter filter, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        var rows = (await connection.QueryAsync<FigureLine>(
            $"""
            select f.id, f.network, f.subject, f.subject_key, f.title, f.first_day, f.last_day, s.import_id
            from figure f
            left join import_source s on s.workspace_id = f.workspace_id and s.record_id = f.id and s.kind = 'figures'
            where f.workspace_id = @workspace and {Limits(filter)} and f.metric = {OfEach(filter)}
                {(filter.After is null ? "" : "and (f.first_day, f.id) < (@day, @id)")}
            order by f.first_day desc, f.id desc limit @take offset @skip
            """,
            Values(workspace, filter))).AsList();
        var page = ListOf.Cut(rows, filter.Take);
        return page with { Items = await WithValuesAsync(workspace, page.Items, cancel) };
    }

    /// <summary>What the lines of one metric come to together; null where the filter names none, or no line counts it.</summary>
    public async Task<double?> SumAsync(long workspace, FigureFilter filter, CancellationToken cancel)
    {
        if (filter.Metric is null) return null;
        await using var connection = await database.OpenAsync(cancel);
        return await connection.ExecuteScalarAsync<double?>($"select sum(f.value) from figure f where f.workspace_id = @workspace and {Limits(filter)} and f.metric = @Metric", Values(workspace, filter));
    }

    /// <summary>Which subjects there are figures of, and from which networks.</summary>
    public async Task<IReadOnlyList<(string Subject, string Network)>> KindsAsync(long workspace, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        return (await connection.QueryAsync<(string, string)>(
            """
            with recursive subjects(subject) as (values ('account'), ('campaign'), ('channel'), ('link'), ('page'), ('query')),
            kinds(subject, network) as (
                select s.subject, (select min(f.network) from figure f where f.workspace_id = @workspace and f.subject = s.subject) from subjects s
                union all
                select k.subject, (select min(f.network) from figure f where f.workspace_id = @workspace and f.subject = k.subject and f.network > k.network)
                from kinds k where k.network is not null)
            select subject, network from kinds where network is not null order by subject, network -- from one network to the next, never along a million lines
            """, new { workspace })).AsList();
    }

    private static string Limits(FigureFilter filter) =>
        $"""
        {(filter.Subject is null ? "f.subject <> 'post'" : "f.subject = @Subject")} {(string.IsNullOrWhiteSpace(filter.Network) ? "" : "and f.network = @Network")}
        {(filter.Month is null ? "" : "and f.first_day >= @Month and f.first_day <= @last")}
        """;

    // a line of several metrics stands once in the list: by the first of them
    private static string OfEach(FigureFilter filter) => filter.Metric is not null ? "@Metric"
        : "(select min(o.metric) from figure o where o.workspace_id = @workspace and o.id = f.id)";

    private static object Values(long workspace, FigureFilter filter) => new
    {
        workspace, filter.Subject, filter.Network, filter.Metric, filter.Month, last = filter.Month + "-99", day = filter.After?.FirstDay, id = filter.After?.Id,
        take = filter.Take + 1, skip = filter.Skip,
    };

    private async Task<IReadOnlyList<FigureLine>> WithValuesAsync(long workspace, IReadOnlyList<FigureLine> lines, CancellationToken cancel)
    {
        if (lines.Count == 0) return lines;
        await using var connection = await database.OpenAsync(cancel);
        var values = (await connection.QueryAsync<(long Id, string Metric, double Value)>(
            $"select id, metric, value from figure where workspace_id = @workspace and {database.Dialect.Among("id", "ids")} order by id, metric",
            new { workspace, ids = database.Dialect.List([.. lines.Select(line => line.Id)]) })).ToLookup(row => row.Id);
        return [.. lines.Select(line => line with
        {
            Figures = [.. values[line.Id].Select(row => new Figure(row.Metric, row.Value)).OrderBy(figure => Metrics.Place(figure.Metric))],
        })];
    }
}
