using System.Data.Common;
using Dapper;
using Filon.Storage;

namespace Filon.Measure.Channels;

/// <summary>The workspace's own rules, and the channel kept with each touch.</summary>
public sealed class ChannelStore(Database database)
{
    private const string Columns = "id, position, name, field, operator, value, channel";

    /// <summary>The rules in force: the workspace's own, then the built-in questions.</summary>
    public async Task<ChannelRules> RulesAsync(long workspace, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        return new(await ReadAsync(connection, null, workspace));
    }

    internal static async Task<IReadOnlyList<ChannelRule>> ReadAsync(DbConnection connection, DbTransaction? open, long workspace) =>
        [.. (await connection.QueryAsync<Row>(
            $"select {Columns} from channel_rule where workspace_id = @workspace order by position, id", new { workspace }, open)).Select(row => row.ToRule())];

    internal static async Task ReplaceAsync(Transaction transaction, long workspace, IReadOnlyList<ChannelRule> rules, CancellationToken cancel)
    {
        await transaction.ExecuteAsync("delete from channel_rule where workspace_id = @workspace", new { workspace });
        await transaction.InsertManyAsync(
            "channel_rule", ["workspace_id", "id", "position", "name", "field", "operator", "value", "channel"],
            rules.Select(rule => new object?[]
            {
                workspace, rule.Id, rule.Position, rule.Name, ChannelCodes.Of(rule.Field), ChannelCodes.Of(rule.Operator), rule.Value, rule.Channel,
            }), cancel);
    }

    /// <summary>How many touches each question or rule decided, by the name kept with them, and for which channel.</summary>
    public async Task<IReadOnlyList<ChannelCount>> CountsAsync(long workspace, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        return [.. (await connection.QueryAsync<CountRow>(
            """
            select rule, channel, cast(sum(touches) as bigint) as touches from (
                select rule, channel, touches from channel_total where workspace_id = @workspace
                union all select rule, channel, touches from click_touch_total where workspace_id = @workspace and touches > 0
            ) counted group by rule, channel order by touches desc, rule, channel
            """, new { workspace })).Select(row => new ChannelCount(row.Rule, row.Channel, row.Touches))];
    }

    /// <summary>How many touches the last computation counted.</summary>
    internal static Task<long> TotalAsync(DbConnection connection, long workspace) => connection.ExecuteScalarAsync<long>(
        "select cast(coalesce(sum(touches), 0) as bigint) from channel_total where workspace_id = @workspace", new { workspace });

    /// <summary>
    /// The values of one field, each with the channel and the rule kept with the touches that say it, and their number: in the order of the values.
    /// Touches that a rule of the workspace's own decided are left out.
    /// </summary>
    internal static async Task<IReadOnlyList<(string Value, string Channel, long Touches)>> ValuesAsync(DbConnection connection, long workspace, ChannelField field)
    {
        var column = Column(field);
        return (await connection.QueryAsync<(string, string, long)>(
            $"""
            select {column}, channel, count(*) from touch
            where workspace_id = @workspace and {column} is not null and channel_rule not like 'own:%'
            group by {column}, channel order by {column}, channel
            """, new { workspace })).AsList();
    }

    /// <summary>The next touches after an id, with what their channel is decided from, in the order of the ids.</summary>
    internal static async Task<IReadOnlyList<KeptTouch>> TouchesAsync(DbConnection connection, long workspace, long after, int most, CancellationToken cancel)
    {
        var touches = new List<KeptTouch>();
        await using var row = await connection.ExecuteReaderAsync(new CommandDefinition(
            """
            select id, kind, channel, channel_rule, said_channel, source, medium, campaign, referrer, url, label, introducer from touch
            where workspace_id = @workspace and id > @after order by id limit @most
            """, new { workspace, after, most }, cancellationToken: cancel));
        while (await row.ReadAsync(cancel))
        {
            var inputs = new ChannelInputs(Text(row, 4), Text(row, 5), Text(row, 6), Text(row, 7), Text(row, 8), Text(row, 9), Text(row, 10), Text(row, 11), row.GetString(1) == "sales");
            touches.Add(new(row.GetInt64(0), inputs, new(row.GetString(2), row.GetString(3))));
        }

        return touches;
    }

    /// <summary>Gives the touches their new channel, all in the caller's transaction.</summary>
    internal static async Task MoveAsync(Transaction transaction, long workspace, IEnumerable<(long Id, ChannelAnswer Answer)> moved, CancellationToken cancel)
    {
        await transaction.ExecuteAsync("create temporary table moved_touch (id bigint primary key, channel text not null, rule text not null)");
        await transaction.InsertManyAsync("moved_touch", ["id", "channel", "rule"],
            moved.Select(touch => new object?[] { touch.Id, touch.Answer.Channel, touch.Answer.Rule }), cancel);
        await transaction.ExecuteAsync(
            """
            update touch set channel = moved_touch.channel, channel_rule = moved_touch.rule from moved_touch
            where touch.workspace_id = @workspace and touch.id = moved_touch.id
            """, new { workspace });
        await transaction.ExecuteAsync("drop table moved_touch");
    }

    /// <summary>Counts anew the touches of nobody known, which are clicks on links; nobody clicks meanwhile.</summary>
    internal static async Task RecountClicksAsync(Transaction transaction, long workspace)
    {
        await transaction.TakeTurnsAsync($"clicks of {workspace}");
        await transaction.ExecuteAsync("delete from click_touch_total where workspace_id = @workspace", new { workspace });
        await transaction.ExecuteAsync(
            """
            insert into click_touch_total (workspace_id, rule, channel, touches)
            select workspace_id, channel_rule, channel, count(*) from touch where workspace_id = @workspace and profile_id = 0 group by workspace_id, channel_rule, channel
            """, new { workspace });
    }

    private static string Column(ChannelField field) => field switch
    {
        ChannelField.Channel => "said_channel",
        ChannelField.Source => "source",
        ChannelField.Medium => "medium",
        ChannelField.Campaign => "campaign",
        ChannelField.Referrer => "referrer",
        ChannelField.Url => "url",
        _ => "label",
    };

    private static string? Text(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private sealed record CountRow
    {
        public string Rule { get; init; } = "";
        public string Channel { get; init; } = "";
        public long Touches { get; init; }
    }

    private sealed record Row(long Id, long Position, string Name, string Field, string Operator, string Value, string Channel)
    {
        public ChannelRule ToRule() => new(Id, Position, Name, ChannelCodes.Field(Field)!.Value, ChannelCodes.Operator(Operator)!.Value, Value, Channel);
    }
}
