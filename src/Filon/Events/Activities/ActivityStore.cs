using Filon.Measure.Channels;
using Filon.Storage;
using NodaTime;

namespace Filon.Events.Activities;

/// <summary>Writes calls, meetings and letters: a row and its touch, together.</summary>
internal static class ActivityStore
{
    /// <summary>Writes the activity and its touch, new or in place of what was there.</summary>
    public static async Task PutAsync(Transaction transaction, long workspace, Activity activity, ChannelAnswer answer, (long? Account, Instant Now) noted)
    {
        await transaction.WatchAsync("activity", new { workspace_id = workspace, id = activity.Id });
        await transaction.ExecuteAsync("""
            insert into activity (workspace_id, id, kind, direction, minutes, note, hours_id, noted_by, noted_at)
            values (@workspace, @Id, @kind, @direction, @Minutes, @Note, @HoursId, @Account, @Now)
            on conflict (workspace_id, id) do update set kind = excluded.kind, direction = excluded.direction, minutes = excluded.minutes, note = excluded.note, hours_id = excluded.hours_id
            """, new
        {
            workspace, activity.Id, kind = activity.Kind.Code(), direction = activity.IsIncoming ? ActivityWords.In : ActivityWords.Out, activity.Minutes, activity.Note,
            activity.HoursId, noted.Account, noted.Now,
        });
        await transaction.ExecuteAsync("""
            insert into touch (workspace_id, id, profile_id, happened_at, sequence, kind, channel, channel_rule, said_channel, campaign, label)
            values (@workspace, @Id, @ProfileId, @HappenedAt, 0, @touchKind, @Channel, @Rule, @said, @Campaign, @Note)
            on conflict (workspace_id, id) do update set profile_id = excluded.profile_id, happened_at = excluded.happened_at, kind = excluded.kind, channel = excluded.channel,
                channel_rule = excluded.channel_rule, said_channel = excluded.said_channel, campaign = excluded.campaign, label = excluded.label
            """, new
        {
            workspace, activity.Id, activity.ProfileId, activity.HappenedAt, touchKind = ActivityWords.TouchKind(activity), answer.Channel, answer.Rule,
            said = activity.Kind.Channel(), activity.Campaign, activity.Note,
        });
    }

    /// <summary>Whether this number is of a touch that nobody typed in: it is not to be written over.</summary>
    public static async Task<bool> IsTakenAsync(Transaction transaction, long workspace, long id) => await transaction.FirstAsync<long>(
        """
        select count(*) from touch t where t.workspace_id = @workspace and t.id = @id
            and not exists (select 1 from activity a where a.workspace_id = t.workspace_id and a.id = t.id)
        """, new { workspace, id }) > 0;

    public static async Task RemoveAsync(Transaction transaction, long workspace, long id)
    {
        await transaction.WatchAsync("activity", new { workspace_id = workspace, id });
        await transaction.ExecuteAsync("delete from activity where workspace_id = @workspace and id = @id", new { workspace, id });
        await transaction.ExecuteAsync("delete from touch where workspace_id = @workspace and id = @id", new { workspace, id });
    }
}
