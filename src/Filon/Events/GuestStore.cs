using Filon.Storage;
using NodaTime;

namespace Filon.Events;

/// <summary>The table of guests: who was invited, who came, and the touch that their coming is.</summary>
internal static class GuestStore
{
    private static readonly string[] TouchColumns =
        ["workspace_id", "id", "profile_id", "happened_at", "sequence", "kind", "channel", "channel_rule", "said_channel", "campaign", "label"];

    /// <returns>How many were not invited yet.</returns>
    public static async Task<int> InviteAsync(Transaction transaction, long workspace, long told, IEnumerable<long> profiles, Instant now)
    {
        var invited = 0;
        foreach (var profile in profiles)
            invited += await transaction.ExecuteAsync("""
                insert into event_guest (workspace_id, event_id, profile_id, invited_at, is_own_touch) values (@workspace, @told, @profile, @now, false)
                on conflict (workspace_id, event_id, profile_id) do update set invited_at = excluded.invited_at where event_guest.invited_at is null
                """, new { workspace, told, profile, now });
        return invited;
    }

    /// <summary>Takes invitations back; who came stays on the list.</summary>
    /// <param name="at">Those of this moment alone; null: of any.</param>
    /// <returns>The profiles whose invitation it was.</returns>
    public static async Task<IReadOnlyList<long>> UninviteAsync(Transaction transaction, long workspace, long told, (Instant? At, long? Profile) which)
    {
        var whose = which.At is null ? "profile_id = @profile" : "invited_at = @at";
        var parameters = new { workspace, told, at = which.At ?? default, profile = which.Profile ?? 0 };
        var profiles = await transaction.QueryAsync<long>(
            $"select profile_id from event_guest where workspace_id = @workspace and event_id = @told and {whose} and invited_at is not null order by profile_id", parameters);
        await transaction.ExecuteAsync($"delete from event_guest where workspace_id = @workspace and event_id = @told and {whose} and touch_id is null", parameters);
        await transaction.ExecuteAsync($"update event_guest set invited_at = null where workspace_id = @workspace and event_id = @told and {whose}", parameters);
        return profiles;
    }

    /// <returns>The row of whoever of these profiles came to the event; null where none did. A touch that a file took away again is none.</returns>
    public static Task<Came?> WhoCameAsync(Transaction transaction, long workspace, long told, IReadOnlyCollection<long> profiles) => transaction.FirstAsync<Came>(
        $"""
        select g.profile_id, g.touch_id, g.is_own_touch, g.said_campaign from event_guest g
        join touch t on t.workspace_id = g.workspace_id and t.id = g.touch_id
        where g.workspace_id = @workspace and g.event_id = @told and {transaction.Dialect.Among("g.profile_id", "profiles")}
        order by g.attended_at, g.profile_id limit 1
        """, new { workspace, told, profiles = transaction.Dialect.List(profiles) });

    public static Task<int> AttendedAsync(Transaction transaction, long workspace, long told, Attendance attendance) => transaction.ExecuteAsync("""
        insert into event_guest (workspace_id, event_id, profile_id, attended_at, how, touch_id, is_own_touch, said_campaign)
        values (@workspace, @told, @Profile, @At, @How, @Touch, @IsOwnTouch, @SaidCampaign)
        on conflict (workspace_id, event_id, profile_id) do update set attended_at = excluded.attended_at, how = excluded.how, touch_id = excluded.touch_id,
            is_own_touch = excluded.is_own_touch, said_campaign = excluded.said_campaign
        """, new { workspace, told, attendance.Profile, attendance.At, attendance.How, attendance.Touch, attendance.IsOwnTouch, attendance.SaidCampaign });

    /// <summary>As if nobody had noted that this profile came; an invitation stays.</summary>
    public static async Task AbsentAsync(Transaction transaction, long workspace, long told, long profile)
    {
        var which = new { workspace, told, profile };
        await transaction.ExecuteAsync("delete from event_guest where workspace_id = @workspace and event_id = @told and profile_id = @profile and invited_at is null", which);
        await transaction.ExecuteAsync(
            "update event_guest set attended_at = null, how = null, touch_id = null, is_own_touch = false, said_campaign = null where workspace_id = @workspace and event_id = @told and profile_id = @profile", which);
        await transaction.ExecuteAsync("delete from event_seat where workspace_id = @workspace and event_id = @told and profile_id = @profile", which);
    }

    public static Task<int> SitAsync(Transaction transaction, long workspace, (long Event, long Session) where, long profile, Instant at) => transaction.ExecuteAsync("""
        insert into event_seat (workspace_id, session_id, profile_id, event_id, seen_at) values (@workspace, @Session, @profile, @Event, @at)
        on conflict (workspace_id, session_id, profile_id) do nothing
        """, new { workspace, where.Session, where.Event, profile, at });

    public static Task AddTouchesAsync(Transaction transaction, IEnumerable<object?[]> rows) => transaction.InsertManyAsync("touch", TouchColumns, rows, CancellationToken.None);

    public static Task RemoveTouchAsync(Transaction transaction, long workspace, long touch) =>
        transaction.ExecuteAsync("delete from touch where workspace_id = @workspace and id = @touch", new { workspace, touch });

    /// <summary>The touches of an event's guests, with what their channel is decided from.</summary>
    public static Task<IReadOnlyList<AttendanceTouch>> TouchesAsync(Transaction transaction, long workspace, long told) => transaction.QueryAsync<AttendanceTouch>(
        """
        select t.id, g.is_own_touch, t.said_channel, t.source, t.medium, t.campaign, t.label from event_guest g
        join touch t on t.workspace_id = g.workspace_id and t.id = g.touch_id
        where g.workspace_id = @workspace and g.event_id = @told order by t.id
        """, new { workspace, told });

    /// <summary>Writes what a touch says of the event, and the channel that follows.</summary>
    public static Task RenameTouchesAsync(Transaction transaction, long workspace, IReadOnlyCollection<long> touches, AttendanceTouch said, (string Channel, string Rule) answer) =>
        transaction.ExecuteAsync(
            $"""
            update touch set said_channel = @SaidChannel, campaign = @Campaign, label = @Label, channel = @Channel, channel_rule = @Rule
            where workspace_id = @workspace and {transaction.Dialect.Among("id", "touches")}
            """, new { workspace, touches = transaction.Dialect.List(touches), said.SaidChannel, said.Campaign, said.Label, answer.Channel, answer.Rule });

    /// <summary>Who came.</summary>
    internal sealed record Came
    {
        public long ProfileId { get; init; }
        public long TouchId { get; init; }
        public bool IsOwnTouch { get; init; }
        public string? SaidCampaign { get; init; }
    }
}
