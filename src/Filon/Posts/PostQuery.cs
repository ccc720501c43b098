using Dapper;
using Filon.People;
using Filon.Storage;

namespace Filon.Posts;

/// <summary>Posts in lists.</summary>
public sealed class PostQuery(Database database)
{
    // an answer is to somebody else: a thread of one's own is one's own
    internal const string Form =
        """
        case when p.is_repost then 'repost'
            when p.reply_to_account is not null and p.reply_to_account not in (select o.network_key from profile o where o.workspace_id = @workspace and o.is_own = true) then 'answer'
            when p.reply_to_account is null and p.reply_to_key is not null
                and not exists (select 1 from post q where q.workspace_id = @workspace and q.network = p.network and q.network_key = p.reply_to_key) then 'answer'
            else 'own' end
        """;

    public async Task<long> CountAsync(long workspace, PostFilter filter, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        return await connection.ExecuteScalarAsync<long>($"select count(*) from post p where p.workspace_id = @workspace {Limits(filter)}", Values(workspace, filter));
    }

    /// <summary>How many posts the whole list holds, by form (<see cref="PostForm"/>).</summary>
    public async Task<IReadOnlyDictionary<string, long>> FormsAsync(long workspace, PostFilter filter, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        return (await connection.QueryAsync<(string Form, long Count)>(
            $"select {Form} as form, count(*) from post p where p.workspace_id = @workspace {Limits(filter)} group by 1 order by 1", Values(workspace, filter))).ToDictionary(row => row.Form, row => row.Count);
    }

    public async Task<ListOf<PostLine>> ListAsync(long workspace, PostFilter filter, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        var rows = (await connection.QueryAsync<PostLine>(
            $"""
            select p.id, p.network, p.network_key, p.published_at, p.text, p.address, p.is_repost, {Form} as form, p.likes, p.reposts, s.import_id
            from post p
            left join import_source s on s.workspace_id = p.workspace_id and s.record_id = p.id and s.kind = 'post'
            where p.workspace_id = @workspace {Limits(filter)}
                {(filter.After is null ? "" : "and (p.published_at, p.id) < (@at, @id)")}
            order by p.published_at desc, p.id desc limit @take offset @skip
            """, Values(workspace, filter))).AsList();
        var page = ListOf.Cut(rows, filter.Take);
        return page with { Items = await WithFiguresAsync(workspace, page.Items, cancel) };
    }

    private static string Limits(PostFilter filter) =>
        $"""
        {(string.IsNullOrWhiteSpace(filter.Network) ? "" : "and p.network = @Network")}
        {(string.IsNullOrWhiteSpace(filter.Search) ? "" : $"and {Dialect.Contains("p.text", "typed")}")}
        {(filter.Since is null ? "" : "and p.published_at >= @since")} {(filter.Until is null ? "" : "and p.published_at < @until")}
        {(filter.Form is null ? "" : $"and {Form} = @Form")}
        """;

    private static object Values(long workspace, PostFilter filter) => new
    {
        workspace, filter.Network, filter.Form, typed = Dialect.ContainsPattern(filter.Search?.Trim() ?? ""), at = filter.After?.At, id = filter.After?.Id,
        since = filter.Since?.ToUnixTimeMilliseconds(), until = filter.Until?.ToUnixTimeMilliseconds(), take = filter.Take + 1, skip = filter.Skip,
    };

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
