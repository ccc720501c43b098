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
            select distinct f.id, f.network, f.subject, f.subject_key, f.title, f.first_day, f.last_day, s.import_id
            from figure f
            left join import_source s on s.workspace_id = f.workspace_id and s.record_id = f.id and s.kind = 'figures'
            where f.workspace_id = @workspace and {(filter.Subject is null ? "f.subject <> 'post'" : "f.subject = @Subject")}
                {(string.IsNullOrWhiteSpace(filter.Network) ? "" : "and f.network = @Network")}
                {(filter.After is null ? "" : "and (f.first_day, f.id) < (@day, @id)")}
            order by f.first_day desc, f.id desc limit @take offset @skip
            """,
            new { workspace, filter.Subject, filter.Network, day = filter.After?.FirstDay, id = filter.After?.Id, take = filter.Take + 1, skip = filter.Skip })).AsList();
        var page = ListOf.Cut(rows, filter.Take);
        return page with { Items = await WithValuesAsync(workspace, page.Items, cancel) };
    }

    /// <summary>Which subjects there are figures of, and from which networks.</summary>
    public async Task<IReadOnlyList<(string Subject, string Network)>> KindsAsync(long workspace, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        return (await connection.QueryAsync<(string, string)>(
            "select distinct subject, network from figure where workspace_id = @workspace and subject <> 'post' order by subject, network", new { workspace })).AsList();
    }

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
