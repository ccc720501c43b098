using System.Globalization;
using Dapper;
using Filon.Links.Lists;
using Filon.Storage;
using NodaTime;

namespace Filon.Links.Figures;

/// <summary>The figures of one link (0: of all of them), from the sums by day.</summary>
public sealed class LinkFigureQuery(Database database)
{
    /// <summary>Since the link was made.</summary>
    public async Task<LinkSum> TotalAsync(long workspace, long link, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        return await connection.QueryFirstOrDefaultAsync<LinkSum>(
            "select hits, clicks, uniques, scans from link_total where workspace_id = @workspace and link_id = @link", new { workspace, link }) ?? new();
    }

    /// <summary>Every day of the time on which anybody came, in order.</summary>
    public async Task<IReadOnlyList<DayFigure>> DaysAsync(long workspace, long link, DateInterval days, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        return (await connection.QueryAsync<DayFigure>(
            "select day, hits, clicks, uniques, scans from link_day where workspace_id = @workspace and link_id = @link and day between @from and @to order by day",
            new { workspace, link, from = Iso(days.Start), to = Iso(days.End) })).AsList();
    }

    /// <summary>Every part since the link was made, each with its names, the most clicks first.</summary>
    public async Task<IReadOnlyList<PartFigure>> PartsAsync(long workspace, long link, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        return (await connection.QueryAsync<PartFigure>(
            "select part, name, hits, clicks, uniques from link_part where workspace_id = @workspace and link_id = @link order by part, clicks desc, hits desc, name",
            new { workspace, link })).AsList();
    }

    /// <summary>Every part of the time, each with its names, the most clicks first.</summary>
    public async Task<IReadOnlyList<PartFigure>> PartsAsync(long workspace, long link, DateInterval days, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        return (await connection.QueryAsync<PartFigure>(
            """
            select part, name, cast(sum(hits) as bigint) as hits, cast(sum(clicks) as bigint) as clicks, cast(sum(uniques) as bigint) as uniques
            from link_day_part where workspace_id = @workspace and link_id = @link and day between @from and @to
            group by part, name order by part, sum(clicks) desc, sum(hits) desc, name
            """, new { workspace, link, from = Iso(days.Start), to = Iso(days.End) })).AsList();
    }

    /// <summary>Why the hits got their classes, since the link was made, the most first.</summary>
    public async Task<IReadOnlyList<PartFigure>> StepsAsync(long workspace, long link, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        return (await connection.QueryAsync<PartFigure>(
            "select part, name, hits, clicks, uniques from link_part where workspace_id = @workspace and link_id = @link and part = 'step' order by hits desc, name",
            new { workspace, link })).AsList();
    }

    /// <summary>The first day on which anybody came; null where nobody did.</summary>
    public async Task<Instant?> FirstAsync(long workspace, long link, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        return await connection.QueryFirstOrDefaultAsync<long?>(
            "select first_at from link_total where workspace_id = @workspace and link_id = @link", new { workspace, link }) is { } first ? Instant.FromUnixTimeMilliseconds(first) : null;
    }

    private static string Iso(LocalDate day) => day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
}
