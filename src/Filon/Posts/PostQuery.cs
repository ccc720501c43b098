using Dapper;
using Filon.People;
using Filon.Storage;

namespace Filon.Posts;

/// <summary>Posts in lists.</summary>
public sealed class PostQuery(Database database)
{
    public async Task<ListOf<PostLine>> ListAsync(long workspace, PostFilter filter, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        var rows = (await connection.QueryAsync<PostLine>(
            $"""
            select p.id, p.network, p.network_key, p.published_at, p.text, p.address, p.is_repost, p.likes, p.reposts, s.import_id
            from post p
            left join import_source s on s.workspace_id = p.workspace_id and s.record_id = p.id and s.kind = 'post'
            where p.workspace_id = @workspace {(string.IsNullOrWhiteSpace(filter.Network) ? "" : "and p.network = @Network")}
                {(string.IsNullOrWhiteSpace(filter.Search) ? "" : $"and {Dialect.Contains("p.text", "typed")}")}
                {(filter.After is null ? "" : "and (p.published_at, p.id) < (@at, @id)")}
            order by p.published_at desc, p.id desc limit @take offset @skip
            """,
            new
            {
                workspace, filter.Network, typed = Dialect.ContainsPattern(filter.Search?.Trim() ?? ""), at = filter.After?.At, id = filter.After?.Id,
                take = filter.Take + 1, skip = filter.Skip,
            })).AsList();
        var page = ListOf.Cut(rows, filter.Take);
        return page with { Items = await WithFiguresAsync(workspace, page.Items, cancel) };
    }

    /// <summary>The networks there are posts of.</summary>
    public async Task<IReadOnlyList<string>> NetworksAsync(long workspace, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        return (await connection.QueryAsync<string>("select distinct network from post where workspace_id = @workspace order by network", new { workspace })).AsList();
    }

    /// <summary>What a post came to only grows: of several exports that count it, the largest figure is the latest.</summary>
    private async Task<IReadOnlyList<PostLine>> WithFiguresAsync(long workspace, IReadOnlyList<PostLine> posts, CancellationToken cancel)
    {
        if (posts.Count == 0) return posts;
        await using var connection = await database.OpenAsync(cancel);
        var figures = (await connection.QueryAsync<(string Network, string Key, string Metric, double Value)>(
            $"""
            select network, subject_key, metric, max(value) from figure
            where workspace_id = @workspace and subject = 'post' and {database.Dialect.Among("subject_key", "keys")}
            group by network, subject_key, metric order by network, subject_key, metric
            """, new { workspace, keys = database.Dialect.List([.. posts.Select(post => post.NetworkKey)]) })).ToLookup(row => (row.Network, row.Key));
        return [.. posts.Select(post => post with
        {
            Address = post.Address ?? (post.Network == "x" ? $"https://x.com/i/status/{post.NetworkKey}" : null), // an archive of X gives no addresses
            Figures = [.. figures[(post.Network, post.NetworkKey)].Select(row => new Figure(row.Metric, row.Value)).Concat(OfItself(post))
                .DistinctBy(figure => figure.Metric).OrderBy(figure => Metrics.Place(figure.Metric))],
        })];
    }

    /// <summary>What the archive of the account says of the post.</summary>
    private static IEnumerable<Figure> OfItself(PostLine post)
    {
        if (post.Likes is { } likes) yield return new("likes", likes);
        if (post.Reposts is { } reposts) yield return new("reposts", reposts);
    }
}
