using Dapper;
using Filon.Storage;

namespace Filon.Measure.Channels;

/// <summary>Reads the touches that one question gave to one channel.</summary>
public sealed class DecidedTouchQuery(Database database)
{
    public const int PageSize = 50;

    /// <summary>The latest first; pages count from 1.</summary>
    public async Task<IReadOnlyList<DecidedTouch>> PageAsync(long workspace, string rule, string channel, int page, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        return (await connection.QueryAsync<DecidedTouch>(
            """
            select t.id, t.happened_at, t.said_channel as said, t.source, t.medium, t.campaign, t.referrer, t.url, t.label, n.id as person_id, n.name as person
            from touch t
            left join profile p on p.workspace_id = t.workspace_id and p.id = t.profile_id
            left join person n on n.workspace_id = p.workspace_id and n.id = p.person_id
            where t.workspace_id = @workspace and t.channel = @channel and t.channel_rule = @rule
            order by t.happened_at desc, t.id desc limit @take offset @skip
            """, new { workspace, channel, rule, take = PageSize, skip = (Math.Clamp(page, 1, 100_000) - 1) * PageSize })).AsList();
    }
}
